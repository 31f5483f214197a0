/// Registering as a browser does: the page with its form, then the form.
public enum RegistrationByForm {
  /// Registers whoever has an address of their own for an offering.
  ///
  /// - Parameters:
  ///   - token: the address's token.
  ///   - offering: the offering's id.
  ///   - connection: what it goes over.
  ///   - sending: is given what sends the form, to do it and give what it gave.
  /// - Returns: the status of the answer to the form; 303 where it was taken.
  /// - Throws: what keeps a request from being answered.
  public static func register(
    _ token: String,
    for offering: String,
    over connection: Connection,
    sending: (() throws -> Int) throws -> Int = { try $0() }
  ) throws -> Int {
    let path = "/my/\(token)/offerings/\(offering)"
    let page = try connection.get(path)
    guard page.status == 200 else { return page.status }
    let fields = ["Cookie": cookie(of: page)]
    return try sending {
      try connection.post(
        path,
        [("csrf", formToken(of: page) ?? ""), ("action", "register")],
        fields
      ).status
    }
  }

  /// The cookies that an answer sets, as a browser sends them back.
  public static func cookie(of answer: Connection.Answer) -> String {
    (answer.fields["set-cookie"] ?? "").split(separator: "\n")
      .map { $0.prefix { $0 != ";" } }.joined(separator: "; ")
  }

  /// The token that the forms of a page carry.
  public static func formToken(of page: Connection.Answer) -> String? {
    page.text.firstRange(of: "name=\"csrf\" content=\"").map {
      String(page.text[$0.upperBound...].prefix { $0 != "\"" })
    }
  }
}
