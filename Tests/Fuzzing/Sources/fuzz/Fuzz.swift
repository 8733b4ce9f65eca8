import Foundation
import FuzzerDriver

/// Hands libFuzzer's inputs to the target that the environment variable `FUZZ_TARGET` names.
@main
enum Fuzz {
    private static let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(FuzzTargets.named)

    static func main() {
        guard target != nil else {
            print("FUZZ_TARGET must be one of: \(FuzzTargets.all.map { $0.name }.joined(separator: ", "))")
            exit(2)
        }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        let status = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
            Fuzz.target?.check(Data(UnsafeRawBufferPointer(start: start, count: count)))
            return 0
        }
        exit(status)
    }
}
