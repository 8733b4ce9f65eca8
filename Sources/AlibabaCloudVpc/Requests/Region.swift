/// A region of Alibaba Cloud, identified by its ID.
///
/// Wire name: `RegionId`. The static members name the public regions; create any other region with ``init(rawValue:)``.
public struct Region: RawRepresentable, Sendable, Hashable, Codable {
    /// The region's ID, such as `cn-shanghai`.
    public let rawValue: String

    /// Creates a region from an ID, which is kept unchanged; ``isValid`` indicates whether it's valid.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A Boolean value that indicates whether the ID has 1 through 63 characters, each a–z, 0–9 or `-`, and neither
    /// starts nor ends with `-`.
    ///
    /// The ID becomes part of a host name: a request for an invalid region is rejected, because an ID such as
    /// `cn-shanghai.example.com/` would choose the host.
    public var isValid: Bool {
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(rawValue.utf8.count) && rawValue.utf8.first != hyphen && rawValue.utf8.last != hyphen
            && rawValue.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte.isASCIIDigit || byte == hyphen
            }
    }
}

extension Region: CustomStringConvertible {
    /// The region's ID, with control and format characters escaped.
    public var description: String { rawValue.printable }
}

// The public regions, from the service's list of regions and endpoints.
extension Region {
    /// China (Qingdao), 华北1（青岛）.
    public static let cnQingdao = Region(rawValue: "cn-qingdao")
    /// China (Beijing), 华北2（北京）.
    public static let cnBeijing = Region(rawValue: "cn-beijing")
    /// China (Zhangjiakou), 华北3（张家口）.
    public static let cnZhangjiakou = Region(rawValue: "cn-zhangjiakou")
    /// China (Hohhot), 华北5（呼和浩特）.
    public static let cnHuhehaote = Region(rawValue: "cn-huhehaote")
    /// China (Ulanqab), 华北6（乌兰察布）.
    public static let cnWulanchabu = Region(rawValue: "cn-wulanchabu")
    /// China (Hangzhou), 华东1（杭州）.
    public static let cnHangzhou = Region(rawValue: "cn-hangzhou")
    /// China (Shanghai), 华东2（上海）.
    public static let cnShanghai = Region(rawValue: "cn-shanghai")
    /// China (Nanjing – Local Region), 华东5（南京-本地地域）.
    public static let cnNanjing = Region(rawValue: "cn-nanjing")
    /// China (Fuzhou – Local Region), 华东6（福州-本地地域）.
    public static let cnFuzhou = Region(rawValue: "cn-fuzhou")
    /// China (Wuhan – Local Region), 华中1（武汉-本地地域）.
    public static let cnWuhanLr = Region(rawValue: "cn-wuhan-lr")
    /// China (Shenzhen), 华南1（深圳）.
    public static let cnShenzhen = Region(rawValue: "cn-shenzhen")
    /// China (Heyuan), 华南2（河源）.
    public static let cnHeyuan = Region(rawValue: "cn-heyuan")
    /// China (Guangzhou), 华南3（广州）.
    public static let cnGuangzhou = Region(rawValue: "cn-guangzhou")
    /// China (Chengdu), 西南1（成都）.
    public static let cnChengdu = Region(rawValue: "cn-chengdu")
    /// China (Zhongwei), 西北2（中卫）.
    public static let cnZhongwei = Region(rawValue: "cn-zhongwei")
    /// China (Zhengzhou – China Unicom Joint Venture), 郑州（联通合营）.
    public static let cnZhengzhouJva = Region(rawValue: "cn-zhengzhou-jva")
    /// China (Hong Kong), 中国（香港）.
    public static let cnHongkong = Region(rawValue: "cn-hongkong")
    /// Japan (Tokyo), 日本（东京）.
    public static let apNortheast1 = Region(rawValue: "ap-northeast-1")
    /// South Korea (Seoul), 韩国（首尔）.
    public static let apNortheast2 = Region(rawValue: "ap-northeast-2")
    /// Singapore, 新加坡.
    public static let apSoutheast1 = Region(rawValue: "ap-southeast-1")
    /// Australia (Sydney), 澳大利亚（悉尼）.
    public static let apSoutheast2 = Region(rawValue: "ap-southeast-2")
    /// Malaysia (Kuala Lumpur), 马来西亚（吉隆坡）.
    public static let apSoutheast3 = Region(rawValue: "ap-southeast-3")
    /// Indonesia (Jakarta), 印度尼西亚（雅加达）.
    public static let apSoutheast5 = Region(rawValue: "ap-southeast-5")
    /// Philippines (Manila), 菲律宾（马尼拉）.
    public static let apSoutheast6 = Region(rawValue: "ap-southeast-6")
    /// Thailand (Bangkok), 泰国（曼谷）.
    public static let apSoutheast7 = Region(rawValue: "ap-southeast-7")
    /// India (Mumbai), 印度（孟买）.
    public static let apSouth1 = Region(rawValue: "ap-south-1")
    /// US (Virginia), 美国（弗吉尼亚）.
    public static let usEast1 = Region(rawValue: "us-east-1")
    /// US (Silicon Valley), 美国（硅谷）.
    public static let usWest1 = Region(rawValue: "us-west-1")
    /// US (Atlanta), 美国（亚特兰大）.
    public static let usSoutheast1 = Region(rawValue: "us-southeast-1")
    /// Mexico, 墨西哥.
    public static let naSouth1 = Region(rawValue: "na-south-1")
    /// Germany (Frankfurt), 德国（法兰克福）.
    public static let euCentral1 = Region(rawValue: "eu-central-1")
    /// UK (London), 英国（伦敦）.
    public static let euWest1 = Region(rawValue: "eu-west-1")
    /// France (Paris), 法国（巴黎）.
    public static let euWest2 = Region(rawValue: "eu-west-2")
    /// UAE (Dubai), 阿联酋（迪拜）.
    public static let meEast1 = Region(rawValue: "me-east-1")
    /// Saudi Arabia (Riyadh), 沙特（利雅得）.
    public static let meCentral1 = Region(rawValue: "me-central-1")
    /// China (Hangzhou) for finance, 华东1金融云.
    public static let cnHangzhouFinance = Region(rawValue: "cn-hangzhou-finance")
    /// China (Shanghai) for finance, 华东2金融云.
    public static let cnShanghaiFinance1 = Region(rawValue: "cn-shanghai-finance-1")
    /// China (Shenzhen) for finance, 华南1金融云.
    public static let cnShenzhenFinance1 = Region(rawValue: "cn-shenzhen-finance-1")
    /// China (Beijing) for finance, 华北2金融云.
    public static let cnBeijingFinance1 = Region(rawValue: "cn-beijing-finance-1")
    /// China (Beijing) for government, 华北2政务云1.
    public static let cnNorth2Gov1 = Region(rawValue: "cn-north-2-gov-1")
}

extension Region {
    /// The regions that are named here.
    package static let published: [Region] = [
        .cnQingdao, .cnBeijing, .cnZhangjiakou, .cnHuhehaote, .cnWulanchabu, .cnHangzhou, .cnShanghai, .cnNanjing,
        .cnFuzhou, .cnWuhanLr, .cnShenzhen, .cnHeyuan, .cnGuangzhou, .cnChengdu, .cnZhongwei, .cnZhengzhouJva,
        .cnHongkong, .apNortheast1, .apNortheast2, .apSoutheast1, .apSoutheast2, .apSoutheast3, .apSoutheast5,
        .apSoutheast6, .apSoutheast7, .apSouth1, .usEast1, .usWest1, .usSoutheast1, .naSouth1, .euCentral1, .euWest1,
        .euWest2, .meEast1, .meCentral1, .cnHangzhouFinance, .cnShanghaiFinance1, .cnShenzhenFinance1,
        .cnBeijingFinance1, .cnNorth2Gov1,
    ]
}
