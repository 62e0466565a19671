import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Does the same with each element, as many at a time as there are jobs.
  ///
  /// - Parameter jobs: How many; it never changes the result.
  /// - Returns: The results in the order of the elements.
  /// - Throws: The error of the first element, in their order, for which `transform` threw one.
  func map<Value: Sendable>(
    jobs: Int, _ transform: @Sendable (Element) throws -> Value
  ) throws -> [Value] {
    guard jobs > 1, count > 1 else { return try map(transform) }
    let next = Atomic(0)
    let results = Mutex<[Result<Value, any Error>?]>(
      [Result<Value, any Error>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, count)) { _ in
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        let result = Result { try transform(self[place]) }
        results.withLock { $0[place] = result }
      }
    }
    return try results.withLock { $0 }.compactMap { try $0?.get() }
  }
}
