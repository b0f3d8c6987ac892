package vn.hopluu.org.unit;

/** What sort of body a unit is, in the order in which siblings are listed. */
public enum UnitKind {
    /** <i>Tỉnh, thành phố trực thuộc trung ương</i>: the root of its tree. */
    PROVINCE,
    /** <i>Sở, ban, ngành</i>. */
    DEPARTMENT,
    /** <i>Huyện, thị xã, thành phố thuộc tỉnh</i>; the level ended on 30 June 2025. */
    DISTRICT,
    /** <i>Xã, phường, thị trấn, đặc khu</i>. */
    COMMUNE,
    /** Any other public body. */
    OTHER
}
