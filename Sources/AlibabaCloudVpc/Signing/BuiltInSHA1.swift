/// SHA-1 (FIPS 180-4), which the service's signature 1.0 prescribes; not for anything new.
enum BuiltInSHA1: BuiltInHashFunction {
    static let initialState: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]

    static let scheduleCount = 80

    static func mix(_ state: inout [UInt32], _ schedule: inout [UInt32]) {
        for word in 16..<80 {
            schedule[word] =
                (schedule[word - 3] ^ schedule[word - 8] ^ schedule[word - 14] ^ schedule[word - 16]).turnedLeft(1)
        }
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        for word in 0..<80 {
            let (mixed, constant): (UInt32, UInt32) =
                switch word {
                case 0..<20: (b & c | ~b & d, 0x5A82_7999)
                case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
                case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
                default: (b ^ c ^ d, 0xCA62_C1D6)
                }
            let next = a.turnedLeft(5) &+ mixed &+ e &+ constant &+ schedule[word]
            (a, b, c, d, e) = (next, a, b.turnedLeft(30), c, d)
        }
        for (index, word) in [a, b, c, d, e].enumerated() { state[index] &+= word }
    }
}
