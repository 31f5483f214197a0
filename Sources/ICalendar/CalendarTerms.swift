/// What a calendar file asks of its reader, RFC 5546 section 1.4.
public enum CalendarMethod: String, Sendable, Hashable, CaseIterable {
  /// A feed or a download.
  case publish = "PUBLISH"
  /// An invitation.
  case request = "REQUEST"
  /// The end of an invitation.
  case cancel = "CANCEL"
}

/// Whether an event stands, RFC 5545 section 3.8.1.11.
public enum EventStatus: String, Sendable, Hashable, CaseIterable {
  /// Of a draft plan.
  case tentative = "TENTATIVE"
  /// Of a published plan.
  case confirmed = "CONFIRMED"
  /// Dropped from the plan.
  case cancelled = "CANCELLED"
}

/// How far a to-do has come, RFC 5545 section 3.8.1.11.
public enum ToDoStatus: String, Sendable, Hashable, CaseIterable {
  /// Nothing has been done.
  case needsAction = "NEEDS-ACTION"
  /// Begun.
  case inProcess = "IN-PROCESS"
  /// Done.
  case completed = "COMPLETED"
  /// No longer to be done.
  case cancelled = "CANCELLED"
}

/// Who may see a component, RFC 5545 section 3.8.1.3.
public enum Classification: String, Sendable, Hashable, CaseIterable {
  /// Everyone.
  case `public` = "PUBLIC"
  /// The owner of the calendar.
  case `private` = "PRIVATE"
  /// The owner and those whom the owner trusts.
  case confidential = "CONFIDENTIAL"
}

/// How certain a busy time is, RFC 5545 section 3.2.9.
public enum BusyKind: String, Sendable, Hashable, CaseIterable {
  /// Taken.
  case busy = "BUSY"
  /// Perhaps taken.
  case tentative = "BUSY-TENTATIVE"
}
