import AlibabaCloudVpcTesting

// What the service answers, as its documentation shows it.
extension Quickstart {
    static let documentedJSON = FakeTransport.Answer.json(
        """
        {
            "CustomerGatewayId":"cgw-bp1pvpl9r9adju6l5****",
            "Name":"vpn连接测试",
            "RemoteSubnet":"2.2.2.0/24",
            "IpsecConfig":{
                "IpsecLifetime":86400,
                "IpsecAuthAlg":"sha1",
                "IpsecPfs":"group2",
                "IpsecEncAlg":"aes"
            },
            "VpnGatewayId":"vpn-bp1q8bgx4xnkm2ogj****",
            "EffectImmediately":false,
            "RequestId":"7DB79D0C-5F27-4AB5-995B-79BE55102F90",
            "VpnConnectionId":"vco-bp10lz7aejumd2vxo****",
            "CreateTime":1492753817000,
            "LocalSubnet":"1.1.1.0/24,1.1.2.0/24",
            "IkeConfig":{
                "IkeEncAlg":"aes",
                "IkePfs":"group2",
                "RemoteId":"139.196.32.xx",
                "IkeAuthAlg":"sha1",
                "Psk":"pgw6dy7d1i8i****",
                "IkeMode":"main",
                "IkeLifetime":86400,
                "IkeVersion":"ikev1",
                "LocalId":"116.62.69.xx"
            }
        }
        """
    )

    static let documentedXML = FakeTransport.Answer.xml(
        """
        <ModifyVpnConnectionAttributeResponse>
              <Name>vpn连接测试</Name>
              <CustomerGatewayId>cgw-bp1pvpl9r9adju6l5****</CustomerGatewayId>
              <RemoteSubnet>2.2.2.0/24</RemoteSubnet>
              <IpsecConfig>
                    <IpsecLifetime>86400</IpsecLifetime>
                    <IpsecAuthAlg>sha1</IpsecAuthAlg>
                    <IpsecPfs>group2</IpsecPfs>
                    <IpsecEncAlg>aes</IpsecEncAlg>
              </IpsecConfig>
              <EffectImmediately>false</EffectImmediately>
              <VpnGatewayId>vpn-bp1q8bgx4xnkm2ogj****</VpnGatewayId>
              <CreateTime>1492753817000</CreateTime>
              <VpnConnectionId>vco-bp10lz7aejumd2vxo****</VpnConnectionId>
              <RequestId>57070A3D-38F2-40A6-A1C9-DB14542EF54D</RequestId>
              <LocalSubnet>1.1.1.0/24,1.1.2.0/24</LocalSubnet>
              <IkeConfig>
                    <IkeEncAlg>aes</IkeEncAlg>
                    <RemoteId>139.196.32.xx</RemoteId>
                    <IkePfs>group2</IkePfs>
                    <IkeAuthAlg>sha1</IkeAuthAlg>
                    <Psk>pgw6dy7d1i8i****</Psk>
                    <IkeMode>main</IkeMode>
                    <IkeLifetime>86400</IkeLifetime>
                    <IkeVersion>ikev1</IkeVersion>
                    <LocalId>116.62.69.xx</LocalId>
              </IkeConfig>
        </ModifyVpnConnectionAttributeResponse>
        """
    )

    static let documentedError = FakeTransport.Answer.xml(
        """
        <Error>
            <RequestId>8906582E-6722-4D0C-A97F-0B7E5F5E5B0A</RequestId>
            <HostId>vpc.cn-shanghai.aliyuncs.com</HostId>
            <Code>VpnGateway.Configuring</Code>
            <Message>The specified service is configuring.</Message>
        </Error>
        """,
        status: 400
    )
}
