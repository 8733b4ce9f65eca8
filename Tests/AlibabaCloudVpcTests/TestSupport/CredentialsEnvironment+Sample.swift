import AlibabaCloudVpcTesting
import Foundation

@testable import AlibabaCloudVpc

extension CredentialsEnvironment {
    /// A world of its own: nothing in it that is not given.
    static func sample(
        variables: [String: String] = [:],
        files: [String: String] = [:],
        programOutput: String = "",
        transport: any HTTPTransport = FakeTransport([]),
        time: ManualClock = ManualClock()
    ) -> CredentialsEnvironment {
        CredentialsEnvironment(
            variables: { variables },
            readFile: { files[$0].map { Data($0.utf8) } },
            runProgram: { _, _ in Data(programOutput.utf8) },
            transport: transport,
            dependencies: time.dependencies
        )
    }

    /// The real files of a home directory, and whatever `change` sets.
    static func home(
        _ folder: TemporaryFolder,
        variables: [String: String] = [:],
        transport: any HTTPTransport = FakeTransport([]),
        time: ManualClock = ManualClock()
    ) -> CredentialsEnvironment {
        var environment = sample(
            variables: variables.merging(["HOME": folder.path]) { given, _ in given },
            transport: transport,
            time: time
        )
        environment.readFile = SystemFile.contents(at:)
        environment.fileRisks = SystemFile.risks(at:)
        environment.runProgram = SystemProgram.output(of:within:)
        return environment
    }
}
