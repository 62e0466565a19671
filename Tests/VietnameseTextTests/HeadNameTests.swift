import Testing

@testable import VietnameseText

/// The heads of 82 households as a commune's workbooks keep them in two old encodings, beside the same names in Unicode.
///
/// The fonts are .VnTime and VNI-Times. The people are made up.
@Suite struct HeadNameTests {
  @Test(arguments: names)
  func headNames(tcvn3: String, vni: String, expected: String) {
    #expect(TextDecoder.decode(tcvn3, font: ".VnTime").text == expected)
    #expect(TextDecoder.decode(vni, font: "VNI-Times").text == expected)
  }

  /// Without fonts the whole column speaks for its encoding, and then every word of it is read.
  @Test func withoutFonts() {
    let tcvn3 = Self.names.map(\.0)
    #expect(TextDecoder.prevailingEncoding(in: tcvn3) == .tcvn3)
    #expect(tcvn3.map { TextDecoder.decode($0, prevailing: .tcvn3).text } == Self.names.map(\.2))
    let vni = Self.names.map(\.1)
    #expect(TextDecoder.prevailingEncoding(in: vni) == .vni)
    #expect(vni.map { TextDecoder.decode($0, prevailing: .vni).text } == Self.names.map(\.2))
    #expect(TextDecoder.prevailingEncoding(in: Self.names.map(\.2)) == nil)
  }

  /// TCVN3 | VNI | Unicode.
  static let names: [(String, String, String)] = """
    Phµn Mïi KhÐ | Phaøn Muøi Kheù | Phàn Mùi Khé
    Lï A SÈn | Luø A Saån | Lù A Sẩn
    Lß Seo Chµi | Loø Seo Chaøi | Lò Seo Chài
    Lß ThÞ Kh»m | Loø Thò Khaèm | Lò Thị Khằm
    Tao ThÞ Pµnh | Tao Thò Paønh | Tao Thị Pành
    L\u{AD}êng ThÞ Pµnh | Löôøng Thò Paønh | Lường Thị Pành
    Bïi V¨n Giang | Buøi Vaên Giang | Bùi Văn Giang
    §Æng A V\u{AD}îng | Ñaëng A Vöôïng | Đặng A Vượng
    CÇm V¨n P©ng | Caàm Vaên Paâng | Cầm Văn Pâng
    V× ThÞ ¸nh | Vì Thò AÙnh | Vì Thị Ánh
    Vµng Chø NhÌ | Vaøng Chöù Nheø | Vàng Chứ Nhè
    Phµn H÷u SiÓu | Phaøn Höõu Sieåu | Phàn Hữu Siểu
    Hµ ThÞ Ph\u{AD}îng | Haø Thò Phöôïng | Hà Thị Phượng
    Võ ThÞ Pµng | Vöø Thò Paøng | Vừ Thị Pàng
    Lïng A Phin | Luøng A Phin | Lùng A Phin
    Hµ V¨n Thoan | Haø Vaên Thoan | Hà Văn Thoan
    Lß A Phin | Loø A Phin | Lò A Phin
    Phïng MÈy Pham | Phuøng Maåy Pham | Phùng Mẩy Pham
    L\u{AD}êng ThÞ VÕ | Löôøng Thò Veá | Lường Thị Vế
    Lß V¨n P©ng | Loø Vaên Paâng | Lò Văn Pâng
    CÇm V¨n ¥n | Caàm Vaên Ôn | Cầm Văn Ơn
    Quµng V¨n Inh | Quaøng Vaên Inh | Quàng Văn Inh
    Vµng A Phin | Vaøng A Phin | Vàng A Phin
    Hoµng A P¸o | Hoaøng A Paùo | Hoàng A Páo
    Tßng ThÞ Ho¸ | Toøng Thò Hoaù | Tòng Thị Hoá
    Vµng Chø SÝnh | Vaøng Chöù Sính | Vàng Chứ Sính
    Hµ ThÞ Ph\u{AD}îng | Haø Thò Phöôïng | Hà Thị Phượng
    V× ThÞ Inh | Vì Thò Inh | Vì Thị Inh
    Tr\u{AD}¬ng ThÞ Quyªn | Tröông Thò Quyeân | Trương Thị Quyên
    M· MÝ Vµng | Maõ Mí Vaøng | Mã Mí Vàng
    Ch¶o Chßi Nhµn | Chaûo Choøi Nhaøn | Chảo Chòi Nhàn
    Cµ ThÞ ¸nh | Caø Thò AÙnh | Cà Thị Ánh
    Giµng A Phõ | Giaøng A Phöø | Giàng A Phừ
    CÇm ThÞ Inh | Caàm Thò Inh | Cầm Thị Inh
    Lïng Seo Phin | Luøng Seo Phin | Lùng Seo Phin
    Thµo Chø Phõ | Thaøo Chöù Phöø | Thào Chứ Phừ
    Cµ V¨n ãt | Caø Vaên OÙt | Cà Văn Ót
    V× ThÞ Ph\u{AD}îng | Vì Thò Phöôïng | Vì Thị Phượng
    LÇu ThÞ M¸y | Laàu Thò Maùy | Lầu Thị Máy
    Quµng ThÞ Xu©n | Quaøng Thò Xuaân | Quàng Thị Xuân
    CÇm V¨n Xu©n | Caàm Vaên Xuaân | Cầm Văn Xuân
    Lß A DÝn | Loø A Dín | Lò A Dín
    V× V¨n P©ng | Vì Vaên Paâng | Vì Văn Pâng
    V× V¨n Xu©n | Vì Vaên Xuaân | Vì Văn Xuân
    Thµo Seo Sóng | Thaøo Seo Suùng | Thào Seo Súng
    C\u{AD} A Pµ | Cö A Paø | Cư A Pà
    Lý C«ng Giang | Lyù Coâng Giang | Lý Công Giang
    Bïi §øc Nam | Buøi Ñöùc Nam | Bùi Đức Nam
    TrÇn §øc Long | Traàn Ñöùc Long | Trần Đức Long
    LÇu Seo P¸o | Laàu Seo Paùo | Lầu Seo Páo
    Lß V¨n D\u{AD}¬ng | Loø Vaên Döông | Lò Văn Dương
    Lß V¨n P©ng | Loø Vaên Paâng | Lò Văn Pâng
    §iªu V¨n T\u{AD}íng | Ñieâu Vaên Töôùng | Điêu Văn Tướng
    Mua Mû Pµng | Mua Myû Paøng | Mua Mỷ Pàng
    V× V¨n D\u{AD}¬ng | Vì Vaên Döông | Vì Văn Dương
    Vµng MÝ Pµ | Vaøng Mí Paø | Vàng Mí Pà
    Lß ThÞ Ngo·n | Loø Thò Ngoaõn | Lò Thị Ngoãn
    §ç Thanh Nam | Ñoã Thanh Nam | Đỗ Thanh Nam
    Bµn Chßi Chiªu | Baøn Choøi Chieâu | Bàn Chòi Chiêu
    Phµn QuÇy Lai | Phaøn Quaày Lai | Phàn Quầy Lai
    Lß A Sen | Loø A Sen | Lò A Sen
    Thµo Chø Ch¸ | Thaøo Chöù Chaù | Thào Chứ Chá
    Ch¶o H÷u Lai | Chaûo Höõu Lai | Chảo Hữu Lai
    §Æng §øc NghÜa | Ñaëng Ñöùc Nghóa | Đặng Đức Nghĩa
    Cµ V¨n Phãng | Caø Vaên Phoùng | Cà Văn Phóng
    TriÖu Tµ ViÖn | Trieäu Taø Vieän | Triệu Tà Viện
    Tßng V¨n Xu©n | Toøng Vaên Xuaân | Tòng Văn Xuân
    Quµng ThÞ ¥n | Quaøng Thò Ôn | Quàng Thị Ơn
    Bµn H÷u SiÓu | Baøn Höõu Sieåu | Bàn Hữu Siểu
    Hµ V¨n ãt | Haø Vaên OÙt | Hà Văn Ót
    Giµng Seo D¬ | Giaøng Seo Dô | Giàng Seo Dơ
    Thµo Seo Lö | Thaøo Seo Löû | Thào Seo Lử
    Lïng A P¸o | Luøng A Paùo | Lùng A Páo
    Quµng V¨n Xu©n | Quaøng Vaên Xuaân | Quàng Văn Xuân
    LÇu Mû Say | Laàu Myû Say | Lầu Mỷ Say
    C\u{AD} Seo D×nh | Cö Seo Dình | Cư Seo Dình
    M· Chø Ch¸ | Maõ Chöù Chaù | Mã Chứ Chá
    Lß A PÎ | Loø A Peû | Lò A Pẻ
    Võ A Pµ | Vöø A Paø | Vừ A Pà
    LÇu A D×nh | Laàu A Dình | Lầu A Dình
    Lß V¨n P©ng | Loø Vaên Paâng | Lò Văn Pâng
    §iªu ThÞ Yªu | Ñieâu Thò Yeâu | Điêu Thị Yêu
    """.split(separator: "\n").map { line in
      let fields = line.split(separator: "|").map { $0.drop { $0 == " " } }.map { field in
        String(field.last == " " ? field.dropLast() : field)
      }
      return (fields[0], fields[1], fields[2])
    }
}
