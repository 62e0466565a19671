/// A value as both engines know it.
enum StoreValue: Hashable, Sendable {
  case null
  case number(Int64)
  case text(String)
  case bytes([UInt8])
}

/// What can be given to a statement; nil is NULL.
protocol StoreArgument {
  /// The value as it is bound.
  var storeValue: StoreValue { get }
}

/// The values of a statement's `?`, in their order.
typealias StoreArguments = [(any StoreArgument)?]

extension String: StoreArgument {
  var storeValue: StoreValue { .text(self) }
}

extension Int: StoreArgument {
  var storeValue: StoreValue { .number(Int64(self)) }
}

extension Int64: StoreArgument {
  var storeValue: StoreValue { .number(self) }
}

extension Bool: StoreArgument {
  /// 1 for yes, 0 for no: both engines keep whole numbers.
  var storeValue: StoreValue { .number(self ? 1 : 0) }
}

extension [UInt8]: StoreArgument {
  var storeValue: StoreValue { .bytes(self) }
}
