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
    case credentialsFile = "ALIBABA_CLOUD_CREDENTIALS_FILE"
    case cliProfileDisabled = "ALIBABA_CLOUD_CLI_PROFILE_DISABLED"
    case ecsMetadata = "ALIBABA_CLOUD_ECS_METADATA"
    case ecsMetadataDisabled = "ALIBABA_CLOUD_ECS_METADATA_DISABLED"
    case imdsV1Disabled = "ALIBABA_CLOUD_IMDSV1_DISABLED"
    case credentialsURI = "ALIBABA_CLOUD_CREDENTIALS_URI"
    case stsRegion = "ALIBABA_CLOUD_STS_REGION"
    case vpcEndpointEnabled = "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED"
}
