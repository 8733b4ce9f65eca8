public import Foundation

/// The external dependencies of the credentials providers: variables, files, programs, network, and time.
///
/// Replace them in a test, so that no provider depends on the machine that runs it:
///
/// ```swift
/// var environment = CredentialsEnvironment.system
/// environment.variables = { ["ALIBABA_CLOUD_PROFILE": "prod"] }
/// ```
public struct CredentialsEnvironment: Sendable {
    /// The environment variables, read each time a provider is called.
    public var variables: @Sendable () -> [String: String]
    /// Returns the contents of the file at a path, or `nil` if there's none; throws if it can't be read.
    public var readFile: @Sendable (_ path: String) throws -> Data?
    /// Returns what's wrong with the owner and the permissions of the file at a path; empty if nothing is.
    public var fileRisks: @Sendable (_ path: String) -> Set<VpcClientEvent.CredentialsFileExposed.Risk>
    /// Runs a program without a shell and returns its standard output.
    ///
    /// The first argument is the program: a path, or a name to find in `PATH`. Throws if the program can't be run, exits
    /// with a nonzero status, or exceeds the timeout.
    public var runProgram: @Sendable (_ arguments: [String], _ timeout: Duration) async throws -> Data
    /// The transport for requests to STS, the ECS metadata service, and a credentials URI.
    public var transport: any HTTPTransport
    /// The clocks, the date, and randomness of the providers.
    public var dependencies: HTTPVpcClient.Dependencies

    /// Creates an environment.
    ///
    /// - Parameters:
    ///   - variables: The environment variables.
    ///   - readFile: Returns the contents of a file, or `nil` if there's none.
    ///   - fileRisks: Returns what's wrong with the owner and the permissions of a file.
    ///   - runProgram: Runs a program and returns its standard output.
    ///   - transport: The transport for requests.
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

    /// The variables of the process, the files (up to 1 MiB each) and programs of the machine, and the network.
    public static var system: CredentialsEnvironment {
        CredentialsEnvironment(
            variables: { ProcessInfo.processInfo.environment },
            readFile: SystemFile.contents(at:),
            fileRisks: SystemFile.risks(at:),
            runProgram: SystemProgram.output(of:within:),
            transport: .default
        )
    }
}

extension CredentialsEnvironment {
    /// Returns the value of a variable, or `nil` if it's missing or blank.
    func variable(_ name: CredentialsVariable) -> String? {
        variables()[name.rawValue]?.nonBlank
    }

    /// Whether a variable's value is `true`, ignoring case.
    func isTrue(_ name: CredentialsVariable) -> Bool {
        variable(name)?.equalsIgnoringASCIICase("true") ?? false
    }

    /// Checks that providers may run programs and send requests to credentials URIs.
    ///
    /// - Throws: ``CredentialsError`` with the code `.failed` if a variable forbids it.
    func checkExternalSources(for provider: String) throws(CredentialsError) {
        let name = CredentialsVariable.externalProcessDisabled
        guard isTrue(name) || variable(name)?.hasSameBytes(as: "1") == true else { return }
        throw .failed(provider, "is disabled by \(name.rawValue)")
    }

    /// Returns the path with the user's home directory instead of a `~` at its beginning.
    func expandedPath(_ path: String) -> String {
        guard path.hasSameBytes(as: "~") || path.utf8.starts(with: "~/".utf8) else { return path }
        return (variables()["HOME"]?.nonBlank ?? NSHomeDirectory()) + String(path.unicodeScalars.dropFirst())
    }
}

extension CredentialsEnvironment {
    /// Returns the contents of a file, or `nil` if there's none.
    ///
    /// - Throws: ``CredentialsError`` with the code `.failed` if the file can't be read, is too large, or isn't UTF-8.
    func contents(ofFile path: String, for provider: String) throws(CredentialsError) -> String? {
        let data: Data?
        do {
            data = try readFile(expandedPath(path))
        } catch {
            throw .failed(provider, "cannot use the file \(path): it \(SecretScrubber.byNameOnly.scrub(error))")
        }
        guard let data else { return nil }
        guard data.count <= SystemFile.maximumSize else {
            throw .failed(provider, "cannot use the file \(path): it is larger than \(SystemFile.maximumSize) bytes")
        }
        guard let contents = String(data: data, encoding: .utf8) else {
            throw .failed(provider, "cannot use the file \(path): it is not UTF-8")
        }
        return contents
    }
}

/// The environment variables that the providers read, by their names in the official SDKs.
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

/// The reader of files of the machine that may contain credentials.
enum SystemFile {
    /// The largest size of a file, in bytes: 1 MiB.
    static let maximumSize = 1 << 20

    /// What's wrong with a file, as the end of a sentence that begins with the file.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let description: String
    }

    /// Returns the contents of the file at `path`, or `nil` if there's none, or if its folder may not be searched.
    ///
    /// - Throws: `Failure` for anything except a readable regular file of up to ``maximumSize`` bytes.
    static func contents(at path: String) throws -> Data? {
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
        guard let contents = try? file.read(upToCount: maximumSize + 1) ?? Data() else {
            throw Failure(description: "cannot be read")
        }
        guard contents.count <= maximumSize else {
            throw Failure(description: "is larger than \(maximumSize) bytes")
        }
        return contents
    }

    /// Returns what's wrong with the owner and the permissions of the file at `path`, or of a symbolic link's target.
    static func risks(at path: String) -> Set<VpcClientEvent.CredentialsFileExposed.Risk> {
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        return risks(permissions: UInt32(status.st_mode), owner: status.st_uid, user: geteuid())
    }

    /// Returns what's wrong for a user with a file's owner and the bits of its permissions.
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

    /// Whether the folder of the file may not be searched, so that the file's existence is unknown.
    private static func isHidden(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) != 0
    }
}
