/// Syllables that are common enough to be evidence for or against a reading of a text.
///
/// Source: the names of all provinces, districts and communes, usual personal names, and the texts of the poverty
/// programmes.
enum CommonSyllables {
  /// Whether a syllable without any diacritic (đ taken for d) is common.
  ///
  /// A text that lost its letters is full of such syllables that are not: "chun", "chiu".
  static func areCommon(_ plain: [VietnameseLetter]) -> Bool { plainSyllables.contains(key(of: plain)) }

  /// Whether a syllable is surely right Unicode, for it is common and what its code points say in TCVN3 or VNI is rare.
  ///
  /// "thôn" would be "thụn" or "thơn". "bé" is not among them, for it may be "bộ" in TCVN3.
  static func areSurelyUnicode(_ letters: [VietnameseLetter]) -> Bool {
    sureSyllables.contains(key(of: letters))
  }

  /// Place and tone of up to seven letters as one number, case left out.
  private static func key(of letters: [VietnameseLetter]) -> UInt64 {
    letters.reduce(0) { $0 << 9 | (UInt64($1.position) + 1) << 3 | UInt64($1.tone.rawValue) }
  }

  private static func keys(of words: String) -> Set<UInt64> {
    let words = words.split(whereSeparator: \.isWhitespace)
    return Set(words.map { key(of: $0.unicodeScalars.compactMap { VietnameseLetter($0) }) })
  }

  private static let sureSyllables = keys(
    of: """
      buôn bám bán bên bùi chân chí chùa cái cán cân còn công cùng dân giám gián góp hán hân hãn hòa
      hùng khoán khuôn khái khám kháng khâm khóm không lái lâm lân lê lên mông mùa ngoài ngân ngôn
      nhâm nhân nhã nhìn nhóm nên nông nùng phá phái phán phân phép phê phí phòng phù phùng phú quê rõ soát
      sán sáng sông thái thám tháng thân thêm thì thôi thôn thông thú tráng trâm trân trên trí trông tái tám
      tâm tân tên tìm tín tôn tùng vân vùng xoài xã xét xóa xóm ái ân ông
      """)

  private static let plainSyllables = keys(
    of: """
      a ai am an ang anh ba ban bang bao bau bay be bi bia binh bo boi bom bon bu bua bui bung ca cai cam
      can cang canh cao cau cay cha chai chan chang chanh chao chay che chi chia chim chin chinh cho choong
      chu chua chui chum chung co coi con cong cu cua cung da dai dan dang danh dao day de di dinh do doa doanh
      don dong du dung duy dy e em en eo ga gai gan gang gao gay ghe ghi gi gia giai giam gian giang gianh
      giao gieo gio giong giun go gom gu gung ha hai ham han hang hanh hao hay he hen heo hi hin hinh ho hoa
      hoai hoan hoang hoanh hoi hom hon hong hoong hu hua hui hum hun hung huy huynh hy i ia im in inh ke
      kem ken keng keo kha khai kham khan khang khanh khao khay khe khen kheo khi khinh kho khoa khoai khoan
      khoang khoanh khoe khoi khom khong khoong khu khua khui khum khun khung khuy khuya kia kim kinh la lai
      lam lan lang lanh lao lau lay le lem len leng leo li lia lim lin linh lo loa loan loang loay long
      loong lu lua lui lun lung ly ma mai man mang manh mao mau may me men meo mi mia minh mo moan mong
      moong mua mung my na nai nam nan nang nanh nao nay ne nem nga ngai ngan ngang nganh ngao ngay nghe
      nghen nghi nghia nghinh ngo ngoan ngoi ngon ngong ngoong ngu ngung nguy nha nhai nham nhan nhang nhanh
      nhau nhe nhi nhim nhin nho nhoi nhoong nhu nhum nhung ni nia nin ninh no noi nom non nong noong nu nua
      nui nung o oai oan oang oanh oi om on ong pa pai pan pang pao pay pha phai pham phan phang phanh phao
      phe phen pheo phi phia phim phin pho phong phu phui phun phung pi po pom pu pua pui pung qua quai quan
      quang quanh quao quay que quen qui quy ra rai ran rang ranh rao rau ray re ren reo ri ria rinh ro roi
      rong roong ru rui run rung sa sai sam san sang sanh sao sau say se sen seo si sim sin sinh so soi son
      song soong su sua sui sum sung suy ta tai tam tan tang tanh tao tay te tem ten teo tha thai tham than
      thang thanh thao thau thay the them then theo thi thia thin thinh tho thoa thoai thoi thom thon thong
      thu thua thui thun thung thy ti tia tim tin tinh to toa toan toang toi tom ton tong toong tra trai
      tram trang tranh trao trau tre treo tri trinh tro trong tru trung truy tu tua tui tum tun tung tuy ty
      u ua ui um ung uy va vai van vang vanh vay ve ven veo vi vin vinh vo voi von vong vu vua vui vun vung
      vy xa xai xam xan xanh xao xay xe xem xen xeo xi xin xinh xo xoa xoan xoay xoi xong xoong xu xua xui
      xung xuy xy y
      """)
}
