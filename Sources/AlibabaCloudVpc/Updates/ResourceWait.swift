/// A wait until a resource is in a wanted state, or is deleted.
struct ResourceWait<Client: VpcClient, Resource: Sendable> {
    /// What's waited for, and how it's read.
    struct Goal {
        /// The kind of the resource in messages, such as `VPN connection`.
        let kind: String
        /// The ID of the resource in messages and events.
        let id: String
        /// The wanted state in messages, such as `ready`.
        let wanted: String
        /// Reads the resource.
        let read: (Client) async throws -> Resource
        /// Returns the state of a resource in messages and events; `nil` if it has none.
        let state: (Resource) -> String?
        /// Returns what a reading means.
        let progress: (Client, Resource) async throws -> WaitProgress
        /// Returns whether a resource shows the change after which it's waited for; `nil` if there's no such change.
        var shows: ((Resource) -> Bool)?
    }

    private let client: Client
    private let goal: Goal
    private let timeout: Duration
    private let clock: StartedClock
    private let observer: (any VpcClientObserver)?
    private var readings = 0
    private var hasBeenUnready = false

    init(client: Client, for goal: Goal, timeout: Duration, clock: (any Clock<Duration>)?) {
        self.client = client
        self.goal = goal
        self.timeout = timeout
        let own = client as? any WaitingVpcClient
        self.clock = StartedClock(clock ?? own?.clock ?? AwakeClock())
        observer = own?.observer
    }

    private var elapsed: Duration { clock.elapsed() }

    /// Polls the resource until the goal is reached.
    mutating func resource() async throws -> Resource {
        while true {
            let (progress, reading) = try await nextReading()
            if case .success(let resource) = reading {
                switch progress {
                case .reached: if isSettled(resource) { return resource }
                case .notYet: hasBeenUnready = true
                case .impossible(let error): throw error
                }
            }
            let timeLeft = timeout - elapsed
            guard timeLeft > .zero else { throw timedOut(reading) }
            let pause = min(Self.backoff.delay(afterFailures: readings, fraction: 1), timeLeft)
            observer?.waitProgressed(
                VpcClientEvent.WaitProgressed(
                    resourceId: goal.id,
                    state: (try? reading.get()).flatMap(goal.state),
                    elapsed: elapsed,
                    nextReadingIn: pause
                )
            )
            try await clock.sleep(pause)
        }
    }

    /// Returns whether a resource that's ready is so after the change, and not before it.
    ///
    /// The service starts a change after it responds.
    private func isSettled(_ resource: Resource) -> Bool {
        guard let shows = goal.shows else { return true }
        return hasBeenUnready || shows(resource) || elapsed >= Self.longestDelay
    }

    /// The maximum time between the service's response and the start of the change.
    private static var longestDelay: Duration { .seconds(10) }

    private static var backoff: RetryPolicy.Backoff {
        RetryPolicy.Backoff(baseDelay: .seconds(2), maxDelay: .seconds(10))
    }

    private mutating func nextReading() async throws -> (WaitProgress, Result<Resource, VpcError>) {
        readings += 1
        do {
            let resource = try await goal.read(client)
            return (try await goal.progress(client, resource), .success(resource))
        } catch let error as VpcError where RetryPolicy.standardDecision(for: error) != .fail {
            return (.notYet, .failure(error))
        }
    }

    private func timedOut(_ reading: Result<Resource, VpcError>) -> VpcError {
        let last =
            switch reading {
            case .success(let resource): "its state is \(goal.state(resource) ?? "not in the response")"
            case .failure(let error): "its last reading failed: \(error.message)"
            }
        return VpcError(
            code: .timedOut,
            message: "The \(goal.kind) \(goal.id) was not \(goal.wanted) in \(timeout.inSeconds) seconds; \(last).",
            underlyingError: reading.failure
        )
    }
}

/// What a reading of a resource means for a wait.
enum WaitProgress {
    case reached
    case notYet
    /// The resource is in a state from which the wanted one isn't reached.
    case impossible(VpcError)
}

extension Result {
    fileprivate var failure: Failure? {
        guard case .failure(let error) = self else { return nil }
        return error
    }
}

extension ResourceWait.Goal {
    /// Creates a goal from the states of a resource.
    ///
    /// - Parameters:
    ///   - kind: The kind of the resource, such as `VPN gateway`.
    ///   - id: The ID of the resource.
    ///   - wanted: The wanted state in messages.
    ///   - isWanted: Returns whether a state is the wanted one.
    ///   - isFinal: Returns whether the wanted state isn't reached from a state.
    ///   - state: Returns the state of a resource, `nil` if it has none.
    ///   - read: Reads the resource.
    init<State: OpenEnum>(
        _ kind: String,
        _ id: String,
        wanted: String,
        isWanted: @escaping (State?) -> Bool,
        isFinal: @escaping (State?) -> Bool = { _ in false },
        state: @escaping (Resource) -> State?,
        read: @escaping (Client) async throws -> Resource
    ) {
        self.init(
            kind: kind,
            id: id,
            wanted: wanted,
            read: read,
            state: { state($0)?.description },
            progress: { _, resource in
                let state = state(resource)
                if isWanted(state) { return .reached }
                guard isFinal(state) else { return .notYet }
                return .impossible(.resourceNotUsable(kind, id, state: state?.description, wanted: wanted))
            }
        )
    }

    /// Creates a goal that a resource is deleted.
    ///
    /// - Parameters:
    ///   - kind: The kind of the resource, such as `VPN gateway`.
    ///   - id: The ID of the resource.
    ///   - codes: The codes of the errors that the service returns for a deleted resource.
    ///   - state: Returns the state of a resource that isn't deleted yet.
    ///   - read: Reads the resource; returns `nil` if it's deleted.
    init<Held>(
        deleted kind: String,
        _ id: String,
        codes: Set<ServiceErrorCode>,
        state: @escaping (Held) -> String?,
        read: @escaping (Client) async throws -> Held?
    ) where Resource == Held? {
        self.init(
            kind: kind,
            id: id,
            wanted: "deleted",
            read: { client in
                do {
                    return try await read(client)
                } catch let error as VpcError where error.serviceError.map({ codes.contains($0.code) }) == true {
                    return nil
                }
            },
            state: { $0.flatMap(state) },
            progress: { _, resource in resource == nil ? .reached : .notYet }
        )
    }
}

extension VpcError {
    /// The error of a resource in a state from which it doesn't reach the wanted one.
    static func resourceNotUsable(_ kind: String, _ id: String, state: String?, wanted: String) -> VpcError {
        VpcError(
            code: .resourceNotUsable,
            message: "The \(kind) \(id) is \(state ?? "without a state"), and does not become \(wanted) from there."
        )
    }
}
