internal import Problem

extension Breach {
  /// The breach in Vietnamese.
  var vietnamese: String {
    switch self {
    case .unknownActivity(let offering):
      "\(offering.vietnamese): không có hoạt động này"
    case .unknownPlacement(let offering, let placement, let count):
      "\(offering.vietnamese): phương án thời gian \(placement) không thuộc \(count) phương án đã cho"
    case .tooManyOfferings(let activity, let count, let most):
      "\(visible(activity)): \(count) đợt, nhiều nhất \(most)"
    case .unwantedParticipants(let offering, let count):
      "\(offering.vietnamese): có \(count) người tham gia dù việc này không có người tham gia"
    case .unwantedEnrolments(let offering, let count):
      "\(offering.vietnamese): \(count) người phải dự dù việc này không có người tham gia"
    case .repeatedParticipants(let offering, let listed, let different):
      "\(offering.vietnamese): ghi \(listed) lượt nhưng chỉ có \(different) người"
    case .unknownParticipant(let offering, let participant):
      "\(offering.vietnamese): không có người tham gia \(visible(participant))"
    case .notAsked(let offering, let participant):
      "\(offering.vietnamese): \(visible(participant)) không đăng ký và không thuộc diện phải dự"
    case .enrolledAbsent(let offering, let participant):
      "\(offering.vietnamese): thiếu \(visible(participant)), người phải dự"
    case .wrongNumber(let offering, let count, let min, let max):
      "\(offering.vietnamese): \(count) người tham gia, phải từ \(min) đến \(max)"
    case .tooFewSeats(let offering, let count, let resource, let seats):
      "\(offering.vietnamese): \(count) người tham gia, \(visible(resource)) có \(seats) chỗ"
    case .tooManyOfOrganisation(let offering, let count, let organisation, let most):
      "\(offering.vietnamese): \(count) người của \(visible(organisation)), nhiều nhất \(most)"
    case .tooManyWithoutTag(let offering, let count, let tag, let most):
      "\(offering.vietnamese): \(count) người không thuộc diện \(visible(tag)), nhiều nhất \(most)"
    case .listedAgain(let offering, let participant):
      "\(offering.vietnamese): \(visible(participant)) đã có tên trong hoạt động này"
    case .tooManyActivities(let participant, let count, let most):
      "\(visible(participant)): dự \(count) đợt, nhiều nhất \(most)"
    case .participantBusy(let who, let offering), .resourceBusy(let who, let offering):
      "\(visible(who)): bận trong \(offering.vietnamese)"
    case .participantClash(let who, let clash), .resourceClash(let who, let clash):
      "\(visible(who)): \(clash.vietnamese)"
    case .wrongResourceCount(let offering, let count, let needs):
      "\(offering.vietnamese): \(count) nguồn lực cho \(needs) nhu cầu"
    case .noCandidate(let offering, let resource, let role):
      "\(offering.vietnamese): không thể chọn \(visible(resource)) cho vai \(visible(role))"
    case .tooManyUses(let resource, let count, let minute, let units):
      "\(visible(resource)): \(count) nơi dùng ở phút \(minute), nhiều nhất \(units)"
    case .tooManyMinutes(let resource, let minutes, let most):
      "\(visible(resource)): \(minutes) phút, nhiều nhất \(most)"
    case .tooEarly(let then, let start, let first, let end, let gap):
      """
      \(visible(then)) bắt đầu ở phút \(start), \(visible(first)) kết thúc ở phút \(end), \
      phải cách ít nhất \(gap)
      """
    case .requiredMissing(let then, let first):
      "có \(visible(then)) nhưng không có \(visible(first)) phải tổ chức trước"
    case .overCeiling(_, let source, let paid, let days, let most):
      """
      \(visible(source)): chi \(paid) từ ngày \(days.start) đến trước ngày \(days.end), \
      mức trần \(most)
      """
    case .overLimit(_, let count, let days, let most):
      "\(count) đợt bắt đầu từ ngày \(days.start) đến trước ngày \(days.end), nhiều nhất \(most)"
    case .pinnedNotContinued(let id):
      "\(visible(id)): đã ghim phải tổ chức nhưng không còn"
    case .continuedTwice(let offering, let id):
      "\(offering.vietnamese): \(visible(id)) đã có đợt khác tiếp nối"
    case .continuedElsewhere(let offering, let id, let activity):
      "\(offering.vietnamese): \(visible(id)) là đợt của \(visible(activity))"
    case .pinnedPlacement(let id):
      "\(visible(id)): thời gian đã ghim nhưng bị đổi"
    case .pinnedResources(let id, let changed):
      "\(visible(id)): nguồn lực đã ghim nhưng \(changed) nguồn lực bị đổi"
    case .pinnedParticipants(let id, let gone):
      "\(visible(id)): người tham gia đã ghim nhưng thiếu \(gone) người"
    }
  }
}

extension OfferingName {
  /// `đợt 3 của …`.
  var vietnamese: String { "đợt \(position) của \(visible(activity))" }
}

extension SessionClash {
  /// Which session ends and which starts when.
  var vietnamese: String {
    """
    \(earlier.vietnamese) kết thúc ở phút \(end), \(later.vietnamese) bắt đầu ở phút \(start), \
    đi lại mất \(travel) phút
    """
  }
}
