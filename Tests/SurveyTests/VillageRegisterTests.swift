import Survey
import Testing

/// Villages have no national code: theirs is given once and matched by name ever after.
@Suite struct VillageRegisterTests {
  @Test("Numbers are given in order of appearance, within the commune")
  func numbers() {
    var register = VillageRegister()
    let codes = [("Ấp Chợ", "29461"), ("Ấp Hai", "29461"), ("Ấp Chợ", "29491")].map { name, commune in
      register.register(name, in: AreaCode(rawValue: commune), isRegistered: true).code.rawValue
    }
    #expect(codes == ["29461-01", "29461-02", "29491-01"])
    #expect(register.changed.count == 3)
  }

  @Test(
    "The same village in other words keeps its number",
    arguments: ["ẤP CHỢ", "ấp chợ", "1. Ấp Chợ", "Chợ", "Ấp  Chợ"])
  func spellings(name: String) {
    var register = VillageRegister()
    _ = register.register("Ấp Chợ", in: "29461", isRegistered: true)
    #expect(register.register(name, in: "29461", isRegistered: false).code == "29461-01")
    #expect(register.villages(of: "29461").map(\.name) == ["Ấp Chợ"])
  }

  @Test("Another kind of the same name, and another name, are other villages")
  func others() {
    var register = VillageRegister()
    for name in ["Ấp Chợ", "Khóm Chợ", "Ấp Chợ Mới", "Tổ dân phố số 04", "Tổ dân phố 5"] {
      _ = register.register(name, in: "29461", isRegistered: true)
    }
    #expect(register.villages(of: "29461").count == 5)
    #expect(register.find("Tổ dân phố 4", in: "29461")?.code == "29461-04")
    #expect(register.find("Chợ", in: "29461") == nil)
    #expect(register.find("Ấp Chợ", in: "29491") == nil)
  }

  @Test("A list makes a village known, a summary sheet makes it registered, and nothing unmakes it")
  func registered() {
    var register = VillageRegister()
    #expect(!register.register("Ấp Chợ", in: "29461", isRegistered: false).isRegistered)
    #expect(!register.hasSummary(of: "29461"))
    #expect(register.register("Ấp Chợ", in: "29461", isRegistered: true).isRegistered)
    #expect(register.register("Ấp Chợ", in: "29461", isRegistered: false).isRegistered)
    #expect(register.hasSummary(of: "29461"))
  }

  @Test("A number is never given again, and the hundredth village has three digits")
  func neverAgain() {
    var register = VillageRegister([
      Village(code: "29461-07", commune: "29461", name: "Ấp Bảy", isRegistered: true),
      Village(code: "29461-99", commune: "29461", name: "Ấp Chín Chín", isRegistered: true),
    ])
    #expect(register.register("Ấp Mới", in: "29461", isRegistered: true).code == "29461-100")
    #expect(register.villages(of: "29461").map(\.code) == ["29461-07", "29461-99", "29461-100"])
    let again = VillageRegister(register.villages(of: "29461").reversed())
    #expect(again.villages(of: "29461").map(\.code) == ["29461-07", "29461-99", "29461-100"])
  }
}
