/// A request that has been checked, with the parameters that all its attempts share.
struct PreparedRequest: Sendable {
    /// The API that the operation belongs to.
    let api: ServiceAPI
    /// The operation's name.
    let action: String
    /// Whether the operation changes nothing.
    let isReadOnly: Bool
    /// The region that the request is for.
    let region: Region
    /// `RegionId` and the operation's own parameters, each name once.
    let encodedParameters: EncodedParameters
    /// The scheme and host that the request is sent to.
    let origin: Origin

    /// Checks `request` and takes its parameters.
    ///
    /// - Throws: ``VpcError`` of the code `.invalidRequest` with every rule that the request and the endpoint break, and
    ///   `otherFailures`.
    init(
        _ request: some VpcRequest,
        defaultRegion: Region,
        origin originOfRegion: (Region) -> Origin?,
        validation: RequestValidation,
        api: ServiceAPI = .vpc,
        otherFailures: [ValidationFailure] = []
    ) throws(VpcError) {
        self.api = api
        action = type(of: request).action
        isReadOnly = type(of: request).isReadOnly
        region = request.regionId ?? defaultRegion
        let origin = originOfRegion(region)
        var parameters = RequestParameters()
        if api.takesRegion { parameters.append(CommonParameter.regionId.rawValue, region) }
        let ownParameters = request.parameters()
        parameters.append(contentsOf: ownParameters)
        encodedParameters = EncodedParameters(parameters)

        var failures =
            validation == .off ? [] : request.validationFailures(of: ownParameters, under: validation)
        // What additional parameters repeat is told by the request's own rules already.
        if failures.isEmpty, encodedParameters.repeatsName || encodedParameters.sharesName(with: Self.namesOfLibrary) {
            failures = Self.ambiguities(in: parameters)
        }
        if !region.isValid { failures.append(.region) }
        if origin == nil { failures.append(.endpoint) }
        if !action.isVisibleASCII {
            failures.append(ValidationFailure(path: "action", message: "must hold only visible ASCII characters"))
        }
        failures += otherFailures
        guard failures.isEmpty, let origin else { throw .invalidRequest(failures) }
        self.origin = origin
    }

    /// The parameters before encoding.
    var parameters: RequestParameters { encodedParameters.parameters }

    /// Whether the request can be sent again after it may have been carried out: it changes nothing, or has a token with
    /// which the service carries it out once.
    var isRepeatable: Bool { isReadOnly || parameters["ClientToken"]?.isEmpty == false }

    /// Reports each name that stands twice, or that the library sends itself: what the service would make of it is
    /// not known.
    private static func ambiguities(in parameters: RequestParameters) -> [ValidationFailure] {
        var taken = Set(CommonParameter.allCases.map { Array($0.rawValue.utf8) })
        taken.remove(Array(CommonParameter.regionId.rawValue.utf8))
        return parameters.all.compactMap { parameter in
            guard !taken.insert(Array(parameter.name.utf8)).inserted else { return nil }
            return ValidationFailure(
                path: "parameters[\(parameter.name)]",
                message: "must not be sent twice, nor under a name that the library sends itself"
            )
        }
    }

    /// The names that no operation's parameter may have.
    private static let namesOfLibrary: EncodedParameters = {
        var names = RequestParameters()
        for name in CommonParameter.allCases where name != .regionId { names.append(name.rawValue, "") }
        return EncodedParameters(names)
    }()
}
