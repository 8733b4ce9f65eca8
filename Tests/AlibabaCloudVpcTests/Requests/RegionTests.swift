import AlibabaCloudVpc
import Testing

@Suite struct RegionTests {
    @Test(
        "The public regions have their ids",
        arguments: [
            (Region.cnShanghai, "cn-shanghai"), (.cnHangzhou, "cn-hangzhou"), (.cnBeijing, "cn-beijing"),
            (.cnHongkong, "cn-hongkong"), (.cnWuhanLr, "cn-wuhan-lr"), (.cnNorth2Gov1, "cn-north-2-gov-1"),
            (.apSoutheast1, "ap-southeast-1"), (.usWest1, "us-west-1"), (.euCentral1, "eu-central-1"),
            (.meCentral1, "me-central-1"), (.cnShanghaiFinance1, "cn-shanghai-finance-1"),
        ]
    )
    func ids(of region: Region, is id: String) {
        #expect(region.rawValue == id)
        #expect(region.description == id)
        #expect(region.isValid)
    }

    @Test(
        "An id that could choose the host is not valid",
        arguments: [
            "", "cn-shanghai.evil.com/", "CN-shanghai", "cn_shanghai", "cn shanghai", "cn-shanghai/", "a.b", "a:b",
            "a@b",
            "a#b", "a?b", "cn-shanghai\n", "cn-shangh\u{430}i", "中国", "\u{0}", "-", "-cn", "cn-", "cn-shanghai-",
            String(repeating: "a", count: 64),
        ]
    )
    func invalid(_ id: String) {
        #expect(!Region(rawValue: id).isValid)
        #expect(Region(rawValue: id).rawValue == id)
    }

    @Test("A region that this library does not name is made of its id")
    func other() {
        #expect(Region(rawValue: "cn-new-9").isValid)
        #expect(Region(rawValue: "a").isValid)
        #expect(Region(rawValue: "cn-shanghai") == .cnShanghai)
    }
}
