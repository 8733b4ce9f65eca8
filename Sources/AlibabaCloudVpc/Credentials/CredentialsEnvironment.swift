public import Foundation

/// What the providers of credentials take from the world: variables, files, programs, the network and time.
///
/// A test puts its own in its place, so that no provider reads the machine it runs on:
///
/// ```swift
/// var environment = CredentialsEnvironment.system
/// environment.variables = { ["ALIBABA_CLOUD_PROFILE": "prod"] }
/// ```
public struct CredentialsEnvironment: Sendable {
    /// The environment variables, read each time a provider is asked.
    public var variables: @Sendable () -> [String: String]
    /// Gives the content of the file at a path, or `nil` where there is none; throws where it cannot be read.
    public var readFile: @Sendable (_ path: String) throws -> Data?
    /// Returns what's wrong with the owner and the permissions of the file at a path; empty if nothing is.
    public var fileRisks: @Sendable (_ path: String) -> Set<VpcClientEvent.CredentialsFileExposed.Risk>
    /// Runs a program without a shell and gives what it wrote to its standard output.
    ///
    /// The first of the arguments is the program, a path or a name that `PATH` leads to. It throws where the program
    /// cannot be run, ends with another status than 0, or takes longer than the time that it is given.
    public var runProgram: @Sendable (_ arguments: [String], _ timeout: Duration) async throws -> Data
    /// What carries requests to STS, to the metadata service of ECS and to a credentials URI.
    public var transport: any HTTPTransport
    /// The clocks, the date, and randomness of the providers.
    public var dependencies: HTTPVpcClient.Dependencies

    /// Makes an environment.
    ///
    /// - Parameters:
    ///   - variables: The environment variables.
    ///   - readFile: Gives the content of a file, or `nil` where there is none.
    ///   - fileRisks: Returns what's wrong with the owner and the permissions of a file.
    ///   - runProgram: Runs a program and gives what it wrote to its standard output.
    ///   - transport: What carries requests.
    ///   - dependencies: The clocks, the date, and randomness of the providers.
    public init(
        variables: @escaping @Sendable () -> [String: String],
        readFile: @escaping @Sendable (_ path: String) throws -> Data?,
        fileRisks: @escaping @Sendable (_ path: String) -> Set<VpcClientEvent.CredentialsFileExposed.Risk> = { _ in []
        },
        runProgram: @escaping @Sendable (_ arguments: [String], _ timeout: Duration) async throws -> Data,
        transport: any HTTPTransport,
        dependencies: HTTPVpcClient.Dependencies = HTTPVpcClient.Dependencies()
    ) {
        self.variables = variables
        self.readFile = readFile
        self.fileRisks = fileRisks
        self.runProgram = runProgram
        self.transport = transport
        self.dependencies = dependencies
    }

    /// The process's own variables, the machine's files (at most 1 MiB each) and programs, and the network.
    public static var system: CredentialsEnvironment {
        CredentialsEnvironment(
            variables: { ProcessInfo.processInfo.environment },
            readFile: SystemFile.content(at:),
            fileRisks: SystemFile.risks(at:),
            runProgram: SystemProgram.output(of:within:),
            transport: .default
        )
    }
}

extension CredentialsEnvironment {
    /// The value of a variable, or `nil` where it is missing or blank.
    func variable(_ name: CredentialsVariable) -> String? {
        variables()[name.rawValue]?.nonBlank
    }

    /// Whether a variable says `true`, in any case of its letters.
    func isTrue(_ name: CredentialsVariable) -> Bool {
        variable(name)?.equalsIgnoringASCIICase("true") ?? false
    }

    /// Checks that programs may be run and credentials URIs asked.
    ///
    /// - Throws: ``CredentialsError`` of the code `.failed` if a variable forbids it.
    func checkExternalSources(for provider: String) throws(CredentialsError) {
        let name = CredentialsVariable.externalProcessDisabled
        guard isTrue(name) || variable(name)?.hasSameBytes(as: "1") == true else { return }
        throw .failed(provider, "is switched off by \(name.rawValue)")
    }

    /// The path with the user's home directory in place of a `~` at its beginning.
    func expandedPath(_ path: String) -> String {
        guard path.hasSameBytes(as: "~") || path.utf8.starts(with: "~/".utf8) else { return path }
        return (variables()["HOME"]?.nonBlank ?? NSHomeDirectory()) + String(path.unicodeScalars.dropFirst())
    }
}

extension CredentialsEnvironment {
    /// The text of a file, or `nil` where there is none.
    ///
    /// - Throws: ``CredentialsError`` of the code `.failed` where it cannot be read, is too large, or is not UTF-8.
    func text(ofFile path: String, for provider: String) throws(CredentialsError) -> String? {
        let content: Data?
        do {
            content = try readFile(expandedPath(path))
        } catch {
            throw .failed(provider, "cannot use the file \(path): it \(SecretScrubber.byNameOnly.scrub(error))")
        }
        guard let content else { return nil }
        guard content.count <= SystemFile.maximumSize else {
            throw .failed(provider, "cannot use the file \(path): it is larger than \(SystemFile.maximumSize) bytes")
        }
        guard let text = String(data: content, encoding: .utf8) else {
            throw .failed(provider, "cannot use the file \(path): it is not UTF-8")
        }
        return text
    }
}

/// The environment variables that the providers read, as the official SDKs name them.
enum CredentialsVariable: String, CaseIterable {
    case accessKeyId = "ALIBABA_CLOUD_ACCESS_KEY_ID"
    case accessKeySecret = "ALIBABA_CLOUD_ACCESS_KEY_SECRET"
    case securityToken = "ALIBABA_CLOUD_SECURITY_TOKEN"
    case roleArn = "ALIBABA_CLOUD_ROLE_ARN"
    case roleSessionName = "ALIBABA_CLOUD_ROLE_SESSION_NAME"
    case oidcProviderArn = "ALIBABA_CLOUD_OIDC_PROVIDER_ARN"
    case oidcTokenFile = "ALIBABA_CLOUD_OIDC_TOKEN_FILE"
    case profile = "ALIBABA_CLOUD_PROFILE"
    case configFile = "ALIBABA_CLOUD_CONFIG_FILE"
    case credentialsFile = "ALIBABA_CLOUD_CREDENTIALS_FILE"
    case cliProfileDisabled = "ALIBABA_CLOUD_CLI_PROFILE_DISABLED"
    case externalProcessDisabled = "ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS"
    case ecsMetadata = "ALIBABA_CLOUD_ECS_METADATA"
    case ecsMetadataDisabled = "ALIBABA_CLOUD_ECS_METADATA_DISABLED"
    case imdsV1Disabled = "ALIBABA_CLOUD_IMDSV1_DISABLED"
    case credentialsURI = "ALIBABA_CLOUD_CREDENTIALS_URI"
    case stsRegion = "ALIBABA_CLOUD_STS_REGION"
    case vpcEndpointEnabled = "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED"
}

/// Files of the machine, as far as they can hold credentials.
enum SystemFile {
    /// The largest file that is read, in bytes: 1 MiB.
    static let maximumSize = 1 << 20

    /// What is wrong with a file, as the rest of a sentence about it.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let description: String
    }

    /// The content of the file at `path`, or `nil` where there is none, or none that can be seen.
    ///
    /// - Throws: `Failure` for anything but a regular file of at most ``maximumSize`` bytes that can be read.
    static func content(at path: String) throws -> Data? {
        // A pipe must not block.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if [ENOENT, ENOTDIR].contains(errno) || (errno == EACCES && isHidden(path)) { return nil }
            throw Failure(description: "cannot be opened")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(description: "is not a regular file")
        }
        guard let content = try? file.read(upToCount: maximumSize + 1) ?? Data() else {
            throw Failure(description: "cannot be read")
        }
        guard content.count <= maximumSize else {
            throw Failure(description: "is larger than \(maximumSize) bytes")
        }
        return content
    }

    /// What's wrong with the owner and the permissions of the file at `path`, or of the one that a link leads to.
    static func risks(at path: String) -> Set<VpcClientEvent.CredentialsFileExposed.Risk> {
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        return risks(permissions: UInt32(status.st_mode), owner: status.st_uid, user: geteuid())
    }

    /// What's wrong with a file of an owner for a user, by the bits of its permissions.
    static func risks(
        permissions: UInt32,
        owner: uid_t,
        user: uid_t
    ) -> Set<VpcClientEvent.CredentialsFileExposed.Risk> {
        var risks: Set<VpcClientEvent.CredentialsFileExposed.Risk> = []
        if permissions & 0o044 != 0 { risks.insert(.readableByOthers) }
        if permissions & 0o022 != 0 { risks.insert(.writableByOthers) }
        // Root can read and write every file.
        if owner != user, owner != 0 { risks.insert(.ownedByAnotherUser) }
        return risks
    }

    /// Whether the folder of the file may not be searched, so that nobody can tell whether the file is there.
    private static func isHidden(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) != 0
    }
}
