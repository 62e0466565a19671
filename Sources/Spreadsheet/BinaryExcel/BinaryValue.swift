/// The value of a cell as its record tells it, as far as it does.
enum BinaryValue {
  /// A number, or a date with the number of its day.
  case number(Double)
  /// A boolean.
  case boolean(Bool)
  /// An error, by its name.
  case error(String)
  /// A shared text, by its number.
  case text(Int)
  /// A text of the cell's own; that of a formula stands in a record behind it.
  case result(String)
  /// A formula without a result.
  case none

  /// Eight bytes of a number.
  init(double bytes: ArraySlice<UInt8>, at offset: Int) {
    guard let low = bytes.uint32(at: offset), let high = bytes.uint32(at: offset + 4) else {
      self = .none
      return
    }
    let number = Double(bitPattern: UInt64(high) << 32 | UInt64(low))
    self = number.isFinite ? .number(number) : .none
  }

  /// A number packed into thirty bits, whole or the upper half of a double, perhaps a hundredfold
  /// ([MS-XLS] 2.5.217).
  init(packed word: Int?) {
    guard let word else {
      self = .none
      return
    }
    let bits = UInt32(truncatingIfNeeded: word)
    let number =
      bits & 2 == 0
      ? Double(bitPattern: UInt64(bits & 0xffff_fffc) << 32) : Double(Int32(bitPattern: bits) >> 2)
    self = number.isFinite ? .number(bits & 1 == 0 ? number : number / 100) : .none
  }

  /// A boolean or an error, and a byte that tells which ([MS-XLS] 2.5.10).
  init(flagged bytes: ArraySlice<UInt8>, at offset: Int) {
    guard let word = bytes.uint16(at: offset) else {
      self = .none
      return
    }
    self = word >> 8 == 0 ? .boolean(word & 0xff != 0) : .error(Self.name(ofError: word & 0xff))
  }

  /// The stored result of a formula ([MS-XLS] 2.5.133).
  init(result bytes: ArraySlice<UInt8>) {
    guard bytes.uint16(at: 12) == 0xffff, let kind = bytes.uint16(at: 6), let content = bytes.uint16(at: 8)
    else {
      self.init(double: bytes, at: 6)
      return
    }
    switch kind & 0xff {
    case 0, 3: self = .result("")
    case 1: self = .boolean(content & 0xff != 0)
    case 2: self = .error(Self.name(ofError: content & 0xff))
    default: self = .none
    }
  }

  /// [MS-XLS] 2.5.10.
  private static func name(ofError code: Int) -> String {
    switch code {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0f: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1d: "#NAME?"
    case 0x24: "#NUM!"
    case 0x2a: "#N/A"
    case 0x2b: "#GETTING_DATA"
    default: "#ERR!"
    }
  }
}
