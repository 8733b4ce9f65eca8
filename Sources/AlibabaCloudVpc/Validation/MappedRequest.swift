/// A request of this library: its parameters are those that it maps, those of the owner, and additional ones.
protocol MappedRequest: VpcRequest, WireMapped {
    /// Names that may stand among the additional parameters as long as their property is `nil`.
    static var namesFreeWhenUnset: Set<String> { get }

    /// The account on whose behalf the request is made.
    var owner: RequestOwner? { get }

    /// Parameters that the library does not name.
    var additional: AdditionalParameters { get }

    /// Reports every rule that the request's own properties break.
    func check(with validator: inout RequestValidator)
}

extension MappedRequest {
    static var namesFreeWhenUnset: Set<String> { [] }

    /// The parameters that are set, the owner's and the additional ones last.
    public func parameters() -> RequestParameters {
        var parameters = namedParameters()
        additional.append(to: &parameters)
        return parameters
    }

    /// Every rule of the service's documentation that the request breaks, with a path in Swift names.
    public func validationFailures() -> [ValidationFailure] {
        validationFailures(under: .documented)
    }

    /// Every rule that the request breaks by the limits of `validation`, with a path in Swift names; none for `.off`.
    public func validationFailures(under validation: RequestValidation) -> [ValidationFailure] {
        guard validation != .off else { return [] }
        var validator = RequestValidator(validation: validation)
        check(with: &validator)
        validator.check(owner, at: "owner")
        if !additional.values.isEmpty { additional.check(against: takenNames(), with: &validator) }
        return validator.failures
    }

    /// The parameters that this library names.
    private func namedParameters() -> RequestParameters {
        var writer = ParameterWriter()
        mapAll(&writer)
        return writer.parameters
    }

    /// The names that no additional parameter may have.
    private func takenNames() -> [String] {
        var collector = ParameterNameCollector()
        mapAll(&collector)
        guard !Self.namesFreeWhenUnset.isEmpty else { return collector.names }
        let sent = namedParameters().all.map { String($0.name.prefix { $0 != "." }) }
        return collector.names.filter { !Self.namesFreeWhenUnset.contains($0) || sent.contains($0) }
    }

    private func mapAll<Wire: WireMapper>(_ wire: inout Wire) {
        var copy = self
        copy.map(&wire)
        var owner = owner ?? RequestOwner()
        owner.map(&wire)
    }
}
