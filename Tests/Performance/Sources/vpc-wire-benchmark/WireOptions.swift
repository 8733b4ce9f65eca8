import Foundation

/// What the command line asks for.
struct WireOptions {
    static let usage = """
        usage: vpc-wire-benchmark [--check] [--rounds N] [--seconds N] [NAME ...]
               vpc-wire-benchmark --issue FOLDER

        Measures calls over each transport, or those cases whose names begin with a NAME, and prints a table.
          --check       exit with 1 if a requirement isn't met
          --rounds N    the number of rounds, of which the median is printed (3)
          --seconds N   how long a case is measured in each round (2)
          --issue       write a new test authority and its certificates to a folder instead
        """

    /// Whether a requirement that isn't met is a failure.
    var checksRequirements = false
    /// How often each case is measured.
    var rounds = 3
    /// How long each case is measured in a round.
    var time = Duration.seconds(2)
    /// The beginnings of the names of the cases that are measured; empty for all.
    var names: [String] = []
    /// The folder that a test authority is written to; `nil` to measure.
    var authorityFolder: URL?

    /// The arguments can't be understood.
    struct Misuse: Error {}

    /// Reads the arguments of the program.
    init(_ arguments: [String]) throws(Misuse) {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "--check": checksRequirements = true
            case "--rounds": rounds = try Self.number(rest.popFirst())
            case "--seconds": time = .seconds(try Self.number(rest.popFirst()))
            case "--issue":
                guard let path = rest.popFirst() else { throw Misuse() }
                authorityFolder = URL(fileURLWithPath: path)
            case _ where word.hasPrefix("-"): throw Misuse()
            default: names.append(word)
            }
        }
    }

    private static func number(_ word: String?) throws(Misuse) -> Int {
        guard let number = word.flatMap({ Int($0) }), number > 0 else { throw Misuse() }
        return number
    }

    func includes(_ name: String) -> Bool {
        names.isEmpty || names.contains { name.hasPrefix($0) }
    }
}
