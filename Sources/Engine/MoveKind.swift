/// The kinds of moves.
enum MoveKind: Int, CaseIterable {
  /// Brings a waiting request in; who is in the way leaves, and the seats that fall free are filled.
  case insert
  /// Moves a participant to another offering of the activity, alone or in exchange.
  case transfer
  /// Runs an offering at another time, with other resources, with other people.
  case rebuild
  /// Runs an offering at a near time with the same resources.
  case shift
  /// Chooses another resource for one need.
  case resource
  /// Opens an offering.
  case open
  /// Opens an offering and closes another for its money.
  case exchange
  /// Opens or moves an offering where others hold its resources, which close.
  case force
  /// Opens or moves an offering whose activity has shortfall, at the cost of others.
  case mend
  /// Closes an offering.
  case close
  /// Opens or moves an offering where an order keeps it out: what it meets moves to the order's other side.
  case reorder
  /// Arranges times and resources anew on a board, until every offering that is needed has a place.
  case arrange

  /// How often it is tried, relative to the others.
  var frequency: Int {
    switch self {
    case .insert: 900
    case .transfer: 60
    case .rebuild: 50
    case .shift: 40
    case .resource: 20
    case .open: 12
    case .exchange: 60
    case .force: 30
    case .mend: 10
    case .close: 5
    case .reorder: 2
    case .arrange: 0
    }
  }
}
