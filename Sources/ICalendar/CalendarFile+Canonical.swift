extension CalendarFile {
  /// The file as it is read back after it has been written.
  ///
  /// Texts get the form of ``CalendarText/canonical(_:)``, empty ones are left out, and URIs have
  /// their unlawful octets percent-encoded. Planned texts have that form already.
  public func canonical() -> CalendarFile {
    var file = self
    file.heading = heading.canonical()
    file.components = components.map { component in
      switch component {
      case .event(let event): .event(event.canonical())
      case .toDo(let toDo): .toDo(toDo.canonical())
      case .freeBusy(let freeBusy): .freeBusy(freeBusy.canonical())
      }
    }
    return file
  }
}

extension CalendarHeading {
  fileprivate func canonical() -> CalendarHeading {
    var heading = self
    heading.productIdentifier = CalendarText.canonical(productIdentifier)
    heading.uid = CalendarText.canonical(optional: uid)
    heading.name = CalendarText.canonical(optional: name)
    heading.description = CalendarText.canonical(optional: description)
    heading.timeZoneName = CalendarText.canonical(optional: timeZoneName)
    heading.url = url.canonicalURI
    heading.source = source.canonicalURI
    return heading
  }
}

extension CalendarEvent {
  fileprivate func canonical() -> CalendarEvent {
    var event = self
    event.uid = CalendarText.canonical(uid)
    event.summary = CalendarText.canonical(summary)
    event.description = CalendarText.canonical(optional: description)
    event.organizer = organizer?.canonical()
    event.location = CalendarText.canonical(optional: location)
    event.categories = categories.canonicalCategories
    event.url = url.canonicalURI
    event.contact = CalendarText.canonical(optional: contact)
    event.parentUID = CalendarText.canonical(optional: parentUID)
    event.attendees = attendees.map { attendee in
      var attendee = attendee
      attendee.user = attendee.user.canonical()
      return attendee
    }
    return event
  }
}

extension CalendarToDo {
  fileprivate func canonical() -> CalendarToDo {
    var toDo = self
    toDo.uid = CalendarText.canonical(uid)
    toDo.summary = CalendarText.canonical(summary)
    toDo.description = CalendarText.canonical(optional: description)
    toDo.organizer = organizer?.canonical()
    toDo.categories = categories.canonicalCategories
    toDo.url = url.canonicalURI
    toDo.parentUID = CalendarText.canonical(optional: parentUID)
    return toDo
  }
}

extension CalendarFreeBusy {
  fileprivate func canonical() -> CalendarFreeBusy {
    var freeBusy = self
    freeBusy.uid = CalendarText.canonical(uid)
    freeBusy.organizer = organizer?.canonical()
    freeBusy.url = url.canonicalURI
    return freeBusy
  }
}

extension CalendarUser {
  fileprivate func canonical() -> CalendarUser {
    let written = AddressText.calendarAddress(address)
    return CalendarUser(
      name: CalendarText.canonical(name),
      address: AddressText.mailAddress(of: written)
    )
  }
}

extension String? {
  fileprivate var canonicalURI: String? {
    guard let self, case let written = AddressText.uri(self), !written.isEmpty else { return nil }
    return written
  }
}

extension [String] {
  fileprivate var canonicalCategories: [String] {
    map { CalendarText.canonical($0) }.filter { !$0.isEmpty }
  }
}
