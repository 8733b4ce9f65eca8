/// A request of this library.
///
/// It sends the parameters that it maps, those of the owner, and the additional ones, in this order.
protocol MappedRequest: VpcRequest, WireGroup {
    /// The account on whose behalf the request is made.
    var owner: RequestOwner? { get }

    /// The parameters that the library doesn't name.
    var additional: AdditionalParameters { get }

    /// Reports every rule that the request's own properties violate.
    func check(with validator: inout RequestValidator)
}

extension MappedRequest {
    /// No account: the operation has none of these parameters, or not all of them.
    var owner: RequestOwner? { nil }

    /// Returns the parameters that are set.
    public func parameters() -> RequestParameters {
        var writer = ParameterWriter()
        var copy = self
        copy.map(&writer)
        if var owner { owner.map(&writer) }
        var parameters = writer.parameters
        additional.append(to: &parameters)
        return parameters
    }

    /// Returns every rule that the request violates under `validation`, with paths in Swift names.
    public func validationFailures(
        of parameters: RequestParameters,
        under validation: RequestValidation
    ) -> [ValidationFailure] {
        var validator = RequestValidator(
            validation: validation,
            parameters: parameters.all.dropLast(additional.values.count)
        )
        check(with: &validator)
        validator.check(owner, at: "owner")
        additional.check(hasClientToken: self is any IdempotentVpcRequest, with: &validator)
        return validator.failures
    }
}
