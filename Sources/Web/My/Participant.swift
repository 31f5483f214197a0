import Planning
import Store

/// Who opened an own address: a person of a plan, as the token says.
struct Participant {
  let token: String
  let plan: PublicPlan
  let record: PersonRecord

  var person: Person { record.person }
  /// The address of the person's page.
  var path: String { "/my/" + token }

  /// The address of an offering as the person has it.
  func path(of offering: String) -> String {
    "\(path)/offerings/\(AddressText.part(offering))"
  }
}

extension Visit {
  /// Whose own address it is; absent for a token of nobody, or one that was revoked.
  func participant() async throws -> Participant {
    let token = part("token")
    guard let holder = try site.store.holder(of: token, purpose: PlanStore.addressPurpose),
      let plan = try await site.publicPlans.plan(holder.plan),
      let record = try site.store.record(of: holder.person, of: holder.plan)
    else { throw WebFault.absent }
    return Participant(token: token, plan: plan, record: record)
  }

  /// Who changes something through an own address; the audit's subject says whose it is.
  var participantMark: ChangeMark { ChangeMark(by: "participant", at: now) }
}
