import CLibical

extension icaltimetype {
  /// A time as libical has it.
  init(_ time: CalendarDateTime, isUTC: Bool) {
    self.init(time.date)
    is_date = 0
    hour = Int32(time.hour)
    minute = Int32(time.minute)
    second = Int32(time.second)
    if isUTC { zone = icaltimezone_get_utc_timezone() }
  }

  /// A day as libical has it.
  init(_ date: CalendarDate) {
    self = icaltime_null_date()
    year = Int32(date.year)
    month = Int32(date.month)
    day = Int32(date.day)
    is_date = 1
  }
}
