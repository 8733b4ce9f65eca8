import Foundation

@testable import AlibabaCloudVpc
@testable import AlibabaCloudVpcTesting

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Parameters → signed request → the signature that a server derives from the `URLRequest` alone.
///
/// The input is a source of choices: how is signed, what is sent, and which bits are flipped at last.
///
/// - The server takes the signature, and reads the parameters that were sent, neither more nor fewer.
/// - A request is refused only where it breaks a rule; then nothing is signed.
/// - With a bit of the URL, the body or a header flipped, the server does not take it, unless it means the same.
/// - What is shown of the request holds no secret and no signature.
enum SigningTarget: FuzzTarget {
    static let name = "signing"
    private static let mostFlips = 4

    static func check(_ input: Data) {
        let sending = RandomSending(FuzzBytes(input))
        let signed: SignedRequest
        do {
            signed = try sending.builder.signedRequest(
                for: sending.request,
                method: sending.method,
                timestamp: sending.timestamp,
                nonce: sending.nonce
            )
        } catch let error as VpcError where error.code == .invalidRequest && !error.validationFailures.isEmpty {
            PrintedText(of: error).mustNotContain(RandomSending.mark, "An error must not tell a secret.")
            return
        } catch {
            Invariant.isBroken("A request must be signed, or break a rule.", ["error": error])
        }
        let received = verified(signed.urlRequest, sending)
        checkParameters(of: received, sending)
        checkShown(signed, sending)
        var choices = sending.rest
        for _ in 0..<mostFlips where !choices.isAtEnd { checkFlipped(signed.urlRequest, sending, received, &choices) }
    }

    private static func verified(_ request: URLRequest, _ sending: RandomSending) -> ReceivedRequest {
        guard let received = ReceivedRequest(request), received.flaw == nil, received.path == "/" else {
            Invariant.isBroken("A server must be able to read a request.", ["request": shown(request)])
        }
        do {
            let signature = try ReceivedSignature(received)
            if !signature.isMade(with: sending.credentials.accessKeySecret) {
                Invariant.isBroken(
                    "A server must derive the signature.",
                    ["request": shown(request), "string to sign": signature.stringToSign]
                )
            }
        } catch {
            Invariant.isBroken("A server must find the signature.", ["request": shown(request), "failure": error])
        }
        return received
    }

    private static func checkParameters(of received: ReceivedRequest, _ sending: RandomSending) {
        let own = sending.request.list.all
        let common = CommonParameter.allCases.map(\.rawValue)
        func key(_ name: String, _ value: String) -> String { "\(name.bytes)=\(value.bytes)" }
        let sent = own.map { key($0.name, $0.value) }.sorted()
        let others = (received.query + received.form).filter { !common.holdExactly($0.name) }
        let read = others.map { key($0.name, $0.value) }.sorted()
        Invariant.areEqual(sent, read, "A server must read the parameters that were sent.")
        let hidden = own.filter(\.isAlwaysInBody).map(\.name)
        if sending.method == .post, let name = received.query.map(\.name).first(where: hidden.holdExactly) {
            Invariant.isBroken("What belongs in the body must not stand in the URL.", ["name": name])
        }
    }

    private static func checkShown(_ signed: SignedRequest, _ sending: RandomSending) {
        let others = sending.request.list.redacted.all.map { "\($0.name) \($0.value)" }.joined()
        guard !others.holds(RandomSending.mark) else { return }
        let shown = [signed.description, signed.curlCommand, signed.canonicalRequest ?? ""]
        let printed = PrintedText(shown.joined(separator: "\n"))
        printed.mustNotContain(RandomSending.mark, "What is shown of a request must not tell a secret.")
        printed.mustNotContain(signed.signature, "What is shown of a request must not tell its signature.")
        if sending.builder.signer.signatureVersion == .v1 {
            PrintedText(signed.stringToSign).mustNotContain(RandomSending.mark, "A shown text must not tell a secret.")
        }
        PrintedText(of: signed).mustNotContain(RandomSending.mark, "A dump must not tell a secret.")
    }

    private static func checkFlipped(
        _ request: URLRequest,
        _ sending: RandomSending,
        _ original: ReceivedRequest,
        _ choices: inout FuzzBytes
    ) {
        guard let flipped = FlippedRequest.made(from: request, &choices), let received = ReceivedRequest(flipped),
            received.flaw == nil, received.path == "/", ["GET", "POST"].contains(received.method)
        else { return }
        guard let signature = try? ReceivedSignature(received),
            // A server finds the secret by the id of the key.
            signature.accessKeyId == sending.credentials.accessKeyId,
            signature.isMade(with: sending.credentials.accessKeySecret)
        else { return }
        guard RequestMeaning(received) != RequestMeaning(original) else { return }
        Invariant.isBroken(
            "A server must not take a request that was changed.",
            ["signed": shown(request), "changed": shown(flipped)]
        )
    }

    private static func shown(_ request: URLRequest) -> String {
        let headers = (request.allHTTPHeaderFields ?? [:]).map { "\($0.key): \($0.value)" }.sorted()
        let body = String(decoding: request.httpBody ?? Data(), as: UTF8.self)
        let line = "\(request.httpMethod ?? "") \(request.url?.absoluteString ?? "")"
        return ([line] + headers + ["", body]).joined(separator: "\n")
    }
}
