/// What the command line asks for.
struct BenchmarkOptions {
    static let usage = """
        usage: vpc-benchmark [--json] [--check] [--rounds N] [NAME …]

        Measures each case, or those whose names begin with a NAME, and prints a table. Ends with 1 where a hostile body
        (scale.body) takes more than 6 times what JSONSerialization takes for an ordinary body, or 64 MiB.
          --json      print one line of JSON a case instead: {"name":"build.v1.full","us":12.3}
          --check     end with 1 where a case costs more than its limit
          --body NAME measure one hostile body in this process, and print its cost as JSON
          --rounds N  the rounds of which the medians count, at least 7 (15)
        """

    /// Whether lines of JSON are printed instead of the table.
    var printsJSON = false
    /// Whether a limit that is exceeded is a failure.
    var checksLimits = false
    /// How often each case is measured.
    var rounds = 15
    /// The beginnings of the names of what is measured; empty for all.
    var names: [String] = []

    /// The hostile body that is measured in this process, and nothing else.
    var body: String?

    /// The words cannot be understood.
    struct Misuse: Error {}

    /// Reads the words behind the program's name.
    init(_ words: [String]) throws(Misuse) {
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "--json": printsJSON = true
            case "--check": checksLimits = true
            case "--body":
                guard let name = rest.popFirst() else { throw Misuse() }
                body = name
            case "--rounds":
                guard let count = rest.popFirst().flatMap({ Int($0) }), count >= 7 else { throw Misuse() }
                rounds = count
            case _ where word.hasPrefix("-"): throw Misuse()
            default: names.append(word)
            }
        }
    }

    func includes(_ name: String) -> Bool {
        names.isEmpty || names.contains { name.hasPrefix($0) }
    }
}
