import Foundation

/// The responses that are measured, as the service writes them: without white space between values.
enum SampleResponse {
    static let single = """
        {"RequestId":"7DB79D0C-5F27-4AB5-995B-79BE55102F90","VpnConnectionId":"vco-bp1bbi27hojx80nckwx1a",\
        "VpnGatewayId":"vpn-bp1q8bgx4xnkm2ogjwx1a","CustomerGatewayId":"cgw-bp1pvpl9r9adju6l5wx1a",\
        "Name":"vpn连接-1","Description":"Tokyo office","LocalSubnet":"10.0.0.0/8,192.168.1.0/24",\
        "RemoteSubnet":"172.16.0.0/12,192.168.2.0/24","CreateTime":1492753817000,"EffectImmediately":false,\
        "IkeConfig":{"Psk":"pgw6dy7d1i8i****","IkeVersion":"ikev2","IkeMode":"main","IkeEncAlg":"aes256",\
        "IkeAuthAlg":"sha256","IkePfs":"group14","IkeLifetime":86400,"LocalId":"116.62.69.64",\
        "RemoteId":"139.196.32.167"},\
        "IpsecConfig":{"IpsecEncAlg":"aes256","IpsecAuthAlg":"sha256","IpsecPfs":"group14","IpsecLifetime":86400},\
        "VcoHealthCheck":{"Enable":"true","Dip":"192.168.1.1","Sip":"10.1.1.1","Interval":3,"Retry":3},\
        "VpnBgpConfig":{"EnableBgp":"true","LocalAsn":65530,"LocalBgpIp":"169.254.11.1","PeerAsn":65531,\
        "PeerBgpIp":"169.254.11.2","Status":"success","TunnelCidr":"169.254.11.0/30"},\
        "EnableDpd":true,"EnableNatTraversal":true,"EnableTunnelsBgp":false,"ResourceGroupId":"rg-acfmzs372yg****"}
        """

    /// The same as ``single`` with so many subnets on one side.
    static func single(subnets count: Int) -> String {
        let subnets = (0..<count).map { "10.\($0 % 256).0.0/16" }.joined(separator: ",")
        return single.replacingOccurrences(of: "10.0.0.0/8,192.168.1.0/24", with: subnets)
    }

    static let dual = dual(certificate: "")

    /// The same as ``dual`` with certificates of so many lines.
    static func dual(certificateLines count: Int) -> String {
        let line = #"MIIB7zCCAZWgAwIBAgIUK5b8ZwPm0G5v+Sample/Sample0SampleSampleSampleS\n"#
        return dual(certificate: #""RemoteCaCertificate":"\#(String(repeating: line, count: count))","#)
    }

    private static func dual(certificate: String) -> String {
        """
        {"RequestId":"7DB79D0C-5F27-4AB5-995B-79BE55102F90","VpnConnectionId":"vco-bp1bbi27hojx80nckwx1a",\
        "VpnGatewayId":"vpn-bp1q8bgx4xnkm2ogjwx1a","Name":"vpn连接-1","Description":"Tokyo office",\
        "LocalSubnet":"10.0.0.0/8,192.168.1.0/24","RemoteSubnet":"172.16.0.0/12,192.168.2.0/24",\
        "CreateTime":1492753817000,"EffectImmediately":false,"EnableTunnelsBgp":true,\
        "TunnelOptionsSpecification":{"TunnelOptions":[\(tunnel("master", 1, certificate)),\(tunnel("slave", 2, certificate))]},\
        "ResourceGroupId":"rg-acfmzs372yg****"}
        """
    }

    static let error = """
        {"RequestId":"7DB79D0C-5F27-4AB5-995B-79BE55102F90","HostId":"vpc.cn-shanghai.aliyuncs.com",\
        "Code":"VpnGateway.Configuring","Message":"The specified service is configuring.",\
        "Recommend":"https://api.aliyun.com/troubleshoot?q=VpnGateway.Configuring&product=Vpc"}
        """

    private static func tunnel(_ role: String, _ number: Int, _ certificate: String) -> String {
        """
        {\(certificate)"TunnelId":"tun-opsqc4d97wni27****\(number)","CustomerGatewayId":"cgw-p0w2jemrcj5u61un8****\(number)",\
        "EnableDpd":true,"EnableNatTraversal":true,"InternetIp":"47.21.10.\(number)","Role":"\(role)",\
        "State":"active","ZoneNo":"cn-shanghai-\(number)",\
        "TunnelBgpConfig":{"LocalAsn":65530,"LocalBgpIp":"169.254.1\(number).1","PeerAsn":65531,\
        "PeerBgpIp":"169.254.1\(number).2","TunnelCidr":"169.254.1\(number).0/30"},\
        "TunnelIkeConfig":{"IkeAuthAlg":"sha256","IkeEncAlg":"aes256","IkeLifetime":86400,"IkeMode":"main",\
        "IkePfs":"group14","IkeVersion":"ikev2","LocalId":"47.21.10.\(number)","Psk":"pgw6dy7d1i8i****",\
        "RemoteId":"47.42.10.\(number)"},\
        "TunnelIpsecConfig":{"IpsecAuthAlg":"sha256","IpsecEncAlg":"aes256","IpsecLifetime":86400,\
        "IpsecPfs":"group14"}}
        """
    }

    /// A JSON document of the service in the XML that it would be.
    static func xml(_ json: String, root: String) throws -> String {
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
        return "<?xml version='1.0' encoding='UTF-8'?>" + element(root, value)
    }

    private static func element(_ name: String, _ value: Any) -> String {
        switch value {
        case let members as [String: Any]:
            let children = members.sorted { $0.key < $1.key }.map { element($0.key, $0.value) }
            return "<\(name)>\(children.joined())</\(name)>"
        case let elements as [Any]:
            return elements.map { element(name, $0) }.joined()
        case let text as String:
            let escaped = text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            return "<\(name)>\(escaped)</\(name)>"
        case let number as NSNumber where json(number) == "true" || json(number) == "false":
            return "<\(name)>\(json(number))</\(name)>"
        default:
            return "<\(name)>\(value)</\(name)>"
        }
    }

    private static func json(_ number: NSNumber) -> String {
        let data = try? JSONSerialization.data(withJSONObject: [number])
        return String(decoding: data ?? Data(), as: UTF8.self).trimmingCharacters(in: ["[", "]"])
    }
}
