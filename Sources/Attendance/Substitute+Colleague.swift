public import Planning

extension Substitute {
  /// Why someone cannot come in another's place.
  public enum Fault: Error, Hashable, Sendable {
    /// The programme knows the person in another organisation.
    case otherOrganisation
    /// The person whose place it is has no organisation.
    case noOrganisation
    /// It is the same person.
    case same

    /// What is wrong and what to do.
    public var text: LocalizedText {
      switch self {
      case .otherOrganisation:
        LocalizedText(
          vi: "người thay thuộc đơn vị khác; chỉ người cùng đơn vị được thay, hãy ghi là người mới",
          en:
            "the substitute is of another organisation; only a colleague may come, so enter a newcomer"
        )
      case .noOrganisation:
        LocalizedText(
          vi: "người vắng không thuộc đơn vị nào nên không ai thay được; ghi là người mới",
          en: "the absent person has no organisation, so nobody can come instead; enter a newcomer"
        )
      case .same:
        LocalizedText(
          vi: "người thay trùng với người vắng; ghi là có mặt",
          en: "the substitute is the person; enter them as present"
        )
      }
    }
  }

  /// A colleague who came in a person's place, by id or name.
  ///
  /// Whoever the programme knows by that name in the same organisation is taken; whoever it knows only in another
  /// one is refused; a name that it does not know is taken as a colleague's.
  public static func colleague(
    _ written: String,
    of person: Person,
    among people: [Person]
  ) -> Result<Substitute, Fault> {
    guard let organisation = person.organisation else { return .failure(.noOrganisation) }
    let name = FoldedName(written)
    if written == person.id || name == FoldedName(person.name) { return .failure(.same) }
    let found = people.filter { $0.id == written || FoldedName($0.name) == name }
    if let colleague = found.first(where: { $0.organisation == organisation }) {
      return .success(
        Substitute(person: colleague.id, name: colleague.name, organisation: organisation)
      )
    }
    guard found.isEmpty else { return .failure(.otherOrganisation) }
    return .success(Substitute(name: written.trimmed, organisation: organisation))
  }
}
