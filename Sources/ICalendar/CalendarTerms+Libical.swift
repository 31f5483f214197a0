import CLibical

// libical finds a term by comparing its name with all others, so the few that are used here are
// matched by hand.

extension CalendarMethod {
  var libicalValue: icalproperty_method {
    switch self {
    case .publish: ICAL_METHOD_PUBLISH
    case .request: ICAL_METHOD_REQUEST
    case .cancel: ICAL_METHOD_CANCEL
    }
  }

  init?(_ value: icalproperty_method) {
    guard let term = Self.allCases.first(where: { $0.libicalValue == value }) else { return nil }
    self = term
  }
}

extension EventStatus {
  var libicalValue: icalproperty_status {
    switch self {
    case .tentative: ICAL_STATUS_TENTATIVE
    case .confirmed: ICAL_STATUS_CONFIRMED
    case .cancelled: ICAL_STATUS_CANCELLED
    }
  }

  init?(_ value: icalproperty_status) {
    guard let term = Self.allCases.first(where: { $0.libicalValue == value }) else { return nil }
    self = term
  }
}

extension ToDoStatus {
  var libicalValue: icalproperty_status {
    switch self {
    case .needsAction: ICAL_STATUS_NEEDSACTION
    case .inProcess: ICAL_STATUS_INPROCESS
    case .completed: ICAL_STATUS_COMPLETED
    case .cancelled: ICAL_STATUS_CANCELLED
    }
  }

  init?(_ value: icalproperty_status) {
    guard let term = Self.allCases.first(where: { $0.libicalValue == value }) else { return nil }
    self = term
  }
}

extension Classification {
  var libicalValue: icalproperty_class {
    switch self {
    case .public: ICAL_CLASS_PUBLIC
    case .private: ICAL_CLASS_PRIVATE
    case .confidential: ICAL_CLASS_CONFIDENTIAL
    }
  }

  init?(_ value: icalproperty_class) {
    guard let term = Self.allCases.first(where: { $0.libicalValue == value }) else { return nil }
    self = term
  }
}
