import Attendance
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Planning
import Store

/// Who is there: at the door, on a phone or beside a scanner.
enum CheckInRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/check-in/worker.js", for: .everyone) { _ in
      Response(
        status: .ok,
        headers: [
          .contentType: "text/javascript; charset=utf-8", .cacheControl: "no-cache",
        ],
        body: .init(byteBuffer: ByteBuffer(bytes: PackageResources.check_in_worker_js))
      )
    }
    routes.get("/check-in/{plan}", for: .office) { visit in
      let plan = try await visit.publicPlan()
      return try visit.page(CheckInListPage(plan: plan, visit: visit).page)
    }
    routes.get("/check-in/{plan}/{offering}", for: .office) { visit in
      let (_, offering) = try await wanted(visit)
      let session = CheckInDesk.session(of: offering, at: visit.now)
      return visit.goTo("\(visit.path)/\(session + 1)")
    }
    routes.get("/check-in/{plan}/{offering}/{session}", for: .office) { visit in
      let desk = try await desk(visit)
      let told = try visit.query["told"].flatMap { id in
        try visit.site.store.answer(toMark: id, of: visit.plan)
      }
      return try visit.page(CheckInPage(desk: desk, told: told, visit: visit).page)
    }
    routes.post("/check-in/{plan}/{offering}/{session}", for: .office) { visit in
      let answer = try CheckInMark(desk: try await desk(visit), visit: visit).take()
      if visit.request.headers[.accept]?.contains("application/json") == true {
        return try visit.json(answer)
      }
      return visit.goTo("\(visit.path)?told=\(answer.id)")
    }
  }

  private static func wanted(_ visit: Visit) async throws -> (PublicPlan, PublicOffering) {
    let plan = try await visit.publicPlan()
    guard let offering = plan.year.offering(visit.part("offering")), offering.people != nil else {
      throw WebFault.absent
    }
    return (plan, offering)
  }

  private static func desk(_ visit: Visit) async throws -> CheckInDesk {
    let (plan, offering) = try await wanted(visit)
    guard let number = Int(visit.part("session")), offering.sessions.indices.contains(number - 1)
    else { throw WebFault.absent }
    let running = try await visit.site.plans.inForce(visit.plan)
    let used = running?.plan?.offerings.first { $0.id == offering.id }?.resources ?? []
    let teaching = (running?.programme.resources ?? []).filter { one in
      one.kind == .trainer && used.contains { $0.resource == one.id }
    }
    return try CheckInDesk(
      visit.site,
      plan,
      offering,
      session: number - 1,
      teaching: teaching,
      district: visit.ownDistrict,
      visit.mark
    )
  }
}
