extension RequestParts {
    /// The headers under the names by which Foundation on Linux keeps them.
    ///
    /// To set them all at once, under these names, is some twenty times as fast as one by one, where Foundation writes each
    /// name anew.
    var headerFields: [String: String] {
        var fields = [String: String](minimumCapacity: 12)
        for (name, value) in headers { fields[Self.fieldNames[name] ?? name] = value }
        return fields
    }

    /// The fields' names by the names in lower case.
    private static let fieldNames = [
        "accept": "Accept",
        "authorization": "Authorization",
        "content-type": "Content-Type",
        "user-agent": "User-Agent",
        "x-acs-accesskey-id": "X-Acs-Accesskey-Id",
        "x-acs-action": "X-Acs-Action",
        "x-acs-content-sha256": "X-Acs-Content-Sha256",
        "x-acs-date": "X-Acs-Date",
        "x-acs-security-token": "X-Acs-Security-Token",
        "x-acs-signature-nonce": "X-Acs-Signature-Nonce",
        "x-acs-version": "X-Acs-Version",
    ]
}
