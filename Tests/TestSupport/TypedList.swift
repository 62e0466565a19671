/// A small schema of lists with many kinds of simple types, for tests of what the shipped schema does not use.
public enum TypedList {
  /// The schema.
  public static let schema = """
    <?xml version="1.0"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:ho" xmlns="urn:ho"
      elementFormDefault="qualified">
    <xs:simpleType name="empty"><xs:restriction base="xs:string"><xs:length value="0"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="code"><xs:restriction base="xs:token"><xs:pattern value="[0-9]{3}[a-z]?"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="kind"><xs:restriction base="xs:string"><xs:enumeration value="nghèo"/>
      <xs:enumeration value="cận nghèo"/><xs:enumeration value="a &amp; b"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="size"><xs:restriction base="xs:positiveInteger"><xs:maxInclusive value="30"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="area"><xs:union memberTypes="xs:decimal empty"/></xs:simpleType>
    <xs:simpleType name="remark"><xs:restriction base="xs:string"><xs:maxLength value="6"/></xs:restriction></xs:simpleType>
    <xs:complexType name="person"><xs:all>
      <xs:element name="ten" type="xs:string"/>
      <xs:element name="tuoi" minOccurs="0"><xs:simpleType><xs:union memberTypes="empty"><xs:simpleType>
        <xs:restriction base="xs:int"><xs:minInclusive value="0"/><xs:maxInclusive value="120"/></xs:restriction>
      </xs:simpleType></xs:union></xs:simpleType></xs:element>
    </xs:all><xs:attribute name="chu" type="xs:boolean"/></xs:complexType>
    <xs:element name="danh-sach"><xs:complexType><xs:sequence>
      <xs:element name="ten" type="xs:string" minOccurs="0"/>
      <xs:element name="ho" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="ma" type="code"/>
        <xs:element name="loai" type="kind"/>
        <xs:element name="so" type="size" minOccurs="0"/>
        <xs:element name="dien-tich" type="area" minOccurs="0" maxOccurs="2"/>
        <xs:element name="ngay" type="xs:date" minOccurs="0"/>
        <xs:element name="nam" type="xs:gYear" minOccurs="0"/>
        <xs:element name="nu" type="xs:boolean" minOccurs="0"/>
        <xs:element name="ghi-chu" type="remark" minOccurs="0"/>
        <xs:element name="nguoi" type="person" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="cuoi" type="xs:string" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element></xs:schema>
    """

  /// A document with one sound record before others.
  public static func document(_ records: String) -> String {
    "<danh-sach xmlns=\"urn:ho\">\n<ho><ma>000</ma><loai>nghèo</loai></ho>\n\(records)\n</danh-sach>"
  }
}
