import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

private final class Recorder: VpcClientObserver {
    let events = Locked<[VpcClientEvent.CredentialsFileExposed]>([])

    func credentialsFileExposed(_ event: VpcClientEvent.CredentialsFileExposed) {
        events.withLock { $0.append(event) }
    }
}

@Suite struct ExposedFileTests {
    private static let cli =
        #"{"profiles": [{"name": "default", "mode": "AK", "access_key_id": "i", "access_key_secret": "s3cret"}]}"#
    private static let ini = "[default]\ntype = access_key\naccess_key_id = i\naccess_key_secret = s3cret"

    @Test("Notifies the client's observer once of each file that others may use", arguments: [true, false])
    func exposedFiles(isSourceOfRole: Bool) async throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"profiles": []}"#, to: ".aliyun/config.json", permissions: 0o640)
        try folder.write(Self.ini, to: ".alibabacloud/credentials", permissions: 0o666)
        let sts = FakeTransport { _ in
            HTTPTransportResponse(status: 200, body: Data(SecurityTokenServer.json.utf8))
        }
        let environment = CredentialsEnvironment.home(folder, transport: sts)
        let profile = ProfileCredentialsProvider(environment: environment)
        // Without a client, there's no observer to notify.
        _ = try await profile.credentials()
        let role = RAMRoleCredentialsProvider(source: profile, roleArn: "acs:ram::1:role/r", environment: environment)
        let recorder = Recorder()
        let client = HTTPVpcClient.sample(
            transport: FakeTransport { _ in
                HTTPTransportResponse(status: 200, body: Data(#"{"RequestId": "r-1"}"#.utf8))
            },
            credentials: ChainCredentialsProvider([isSourceOfRole ? role : profile])
        ) { $0.observer = recorder }
        for _ in 0..<3 { _ = try await client.send(Sample.renaming) }
        let events = recorder.events.withLock(\.self)
        #expect(events.map(\.path) == ["~/.aliyun/config.json", "~/.alibabacloud/credentials"])
        #expect(events.map(\.risks) == [[.readableByOthers], [.readableByOthers, .writableByOthers]])
        #expect(!everythingPrinted(of: events).contains("s3cret"))
    }

    @Test("Doesn't notify the observer of files that only their owner may use, or of missing files")
    func protectedFiles() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.cli, to: ".aliyun/config.json")
        let recorder = Recorder()
        let client = HTTPVpcClient.sample(
            transport: FakeTransport { _ in
                HTTPTransportResponse(status: 200, body: Data(#"{"RequestId": "r-1"}"#.utf8))
            },
            credentials: ProfileCredentialsProvider(environment: .home(folder))
        ) { $0.observer = recorder }
        _ = try await client.send(Sample.renaming)
        #expect(recorder.events.withLock(\.self).isEmpty)
        // A file that changes while the client runs is reported, too.
        try folder.write(Self.cli, to: ".aliyun/config.json", permissions: 0o604)
        _ = try await client.send(Sample.renaming)
        #expect(recorder.events.withLock(\.self).map(\.risks) == [[.readableByOthers]])
    }
}
