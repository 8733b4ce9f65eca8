/// A validated request, with the parameters that all its attempts share.
struct PreparedRequest: Sendable {
    /// The API version of the operation.
    let version: String
    /// The name of the operation.
    let action: String
    /// Whether the operation changes nothing.
    let isReadOnly: Bool
    /// The HTTP method of the operation.
    let method: SignedRequest.Method
    /// `RegionId`, if the API takes one, and the operation's own parameters, each name once.
    let encodedParameters: EncodedParameters
    /// The scheme and host that the request is sent to.
    let origin: Origin

    /// Creates a prepared request after checking an operation's parameters.
    ///
    /// - Parameters:
    ///   - action: The name of the operation.
    ///   - version: The API version of the operation.
    ///   - isReadOnly: Whether the operation changes nothing.
    ///   - method: The HTTP method of the operation.
    ///   - region: The region that's sent; `nil` for an operation that takes none.
    ///   - ownParameters: The operation's own parameters.
    ///   - origin: The scheme and host to send the request to; `nil` for an invalid endpoint.
    ///   - ownFailures: The rules that the operation's own parameters violate.
    ///   - otherFailures: The rules that anything else violates.
    /// - Throws: ``VpcError`` with the code `.invalidRequest` and every rule that the request or the endpoint violates,
    ///   including the failures passed in.
    init(
        action: String,
        version: String,
        isReadOnly: Bool,
        method: SignedRequest.Method = .post,
        region: Region?,
        parameters ownParameters: RequestParameters,
        origin: Origin?,
        failures ownFailures: [ValidationFailure],
        otherFailures: [ValidationFailure] = []
    ) throws(VpcError) {
        self.version = version
        self.action = action
        self.isReadOnly = isReadOnly
        self.method = method
        var parameters = RequestParameters()
        parameters.append(CommonParameter.regionId.rawValue, region)
        parameters.append(contentsOf: ownParameters)
        encodedParameters = EncodedParameters(parameters)

        var failures = ownFailures
        // The request's own rules already report the names that additional parameters repeat.
        if failures.isEmpty,
            encodedParameters.repeatsName || !parameters.all.allSatisfy({ Self.isUnambiguous($0.name) })
        {
            failures = Self.ambiguities(in: parameters)
        }
        if let region, !region.isValid { failures.append(.region) }
        if origin == nil { failures.append(.endpoint) }
        if !action.isVisibleASCII {
            failures.append(ValidationFailure(path: "action", message: "must hold only visible ASCII characters"))
        }
        failures += otherFailures
        guard failures.isEmpty, let origin else { throw .invalidRequest(failures) }
        self.origin = origin
    }

    /// Creates a prepared request after checking a request of the VPC API.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - region: The region of the request.
    ///   - origin: The scheme and host to send the request to; `nil` for an invalid endpoint.
    ///   - validation: The limits to validate the request by.
    ///   - otherFailures: The rules that anything else violates.
    /// - Throws: ``VpcError`` with the code `.invalidRequest` and every rule that the request or the endpoint violates,
    ///   including the failures passed in.
    init<Request: VpcRequest>(
        _ request: Request,
        region: Region,
        origin: Origin?,
        validation: RequestValidation,
        otherFailures: [ValidationFailure] = []
    ) throws(VpcError) {
        let parameters = request.parameters()
        var otherFailures = otherFailures
        if !Request.hasRegionParameter, !region.isValid { otherFailures.append(.region) }
        try self.init(
            action: Request.action,
            version: "2016-04-28",
            isReadOnly: Request.isReadOnly,
            method: Request.isSentWithGET ? .get : .post,
            region: Request.hasRegionParameter ? region : nil,
            parameters: parameters,
            origin: origin,
            failures: validation == .off
                ? [] : request.validationFailures(of: parameters, under: validation),
            otherFailures: otherFailures
        )
    }

    /// The parameters before encoding.
    var parameters: RequestParameters { encodedParameters.parameters }

    /// Whether the request can be sent again after it may have been carried out, because it changes nothing, or has a
    /// token with which the service carries it out once.
    var isRepeatable: Bool { isReadOnly || parameters["ClientToken"]?.isEmpty == false }

    /// Returns a failure for each name that occurs twice, or that the library sends itself, because how the service
    /// would read it isn't known.
    private static func ambiguities(in parameters: RequestParameters) -> [ValidationFailure] {
        var taken: Set<[UInt8]> = []
        return parameters.all.compactMap { parameter in
            let isNew = taken.insert(Array(parameter.name.utf8)).inserted
            if isNew, isUnambiguous(parameter.name) { return nil }
            return ValidationFailure(
                path: "parameters[\(parameter.name.isPrintableASCII ? parameter.name : "…")]",
                message: "must not be sent twice, nor under a name that the library sends itself"
            )
        }
    }

    private static let namesOfCommonParameters = CommonParameter.allCases.map(\.rawValue)

    /// Returns whether a name isn't one that only the library sends, in any case of letters, also with white space and
    /// invisible characters around it.
    private static func isUnambiguous(_ name: String) -> Bool {
        let shown = name.isVisibleASCII ? name : name.withoutInvisibleEnds
        return name.hasSameBytes(as: CommonParameter.regionId.rawValue)
            || !namesOfCommonParameters.contains { shown.equalsIgnoringASCIICase($0) }
    }
}

extension ValidationFailure {
    /// Returns a failure for each parameter that contains a secret, for a request whose parameters are in the URL.
    ///
    /// - Parameters:
    ///   - parameters: The operation's own parameters.
    ///   - advice: What the caller can do.
    /// - Returns: The failures.
    static func secretsInURL(_ parameters: RequestParameters, advice: String) -> [ValidationFailure] {
        parameters.all.filter(\.containsSecret).map { parameter in
            ValidationFailure(
                path: "parameters[\(parameter.name)]",
                message: "contains a secret, and logs keep URLs; \(advice)"
            )
        }
    }

    /// Returns a failure for each parameter that contains a secret, for an operation that accepts only GET.
    static func secretsInGET(_ parameters: RequestParameters) -> [ValidationFailure] {
        secretsInURL(parameters, advice: "remove it, because the operation accepts only GET")
    }
}

extension String {
    /// The string without the white space, control characters, and format characters at its ends.
    fileprivate var withoutInvisibleEnds: String {
        func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || [.control, .format].contains(scalar.properties.generalCategory)
        }
        let beginning = unicodeScalars.drop(while: isInvisible)
        let length = beginning.reversed().drop(while: isInvisible).count
        return String(beginning.prefix(length))
    }
}
