import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Logging
import Planning
import Store

/// What a handler answers with.
extension Visit {
  /// A page in the site's frame.
  func page(_ page: Page, status: HTTPResponse.Status = .ok) throws -> Response {
    html(ByteBuffer(string: try site.frame.html(page, for: self)), status: status)
  }

  /// A page as it is sent: it bears the visitor's own token, so that nobody on the way keeps it.
  func html(_ octets: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: octets)
    )
  }

  /// Sends the browser on, after a change.
  func goTo(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
  }

  /// JSON for a program.
  func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Response(
      status: status,
      headers: [.contentType: "application/json", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(bytes: try encoder.encode(value)))
    )
  }

  /// What a fault is answered with: a page, or JSON for a program.
  func answer(to error: any Error) -> Response {
    let fault = Self.fault(error)
    if fault == nil {
      context.logger.error("request failed", metadata: ["error": "\(type(of: error))"])
    }
    let status = fault?.status ?? .internalServerError
    let reasons =
      fault?.reasons ?? [
        LocalizedText(
          vi: "Máy chủ gặp lỗi; lỗi đã được ghi lại (\(context.id)).",
          en: "The server failed; it was noted (\(context.id))."
        )
      ]
    var response: Response
    do {
      response =
        isForProgram
        ? try json(Problem(status: status.code, reasons: reasons.map(say)), status: status)
        : try page(FaultPage(status, reasons, for: self).page, status: status)
    } catch {
      response = Response(status: status)
    }
    if case .tooMany(let seconds) = fault { response.headers[.retryAfter] = "\(seconds)" }
    return response
  }

  private struct Problem: Encodable {
    var status: Int
    var reasons: [String]
  }

  private static func fault(_ error: any Error) -> WebFault? {
    switch error {
    case let fault as WebFault: fault
    case StoreFailure.refused(let refusal):
      switch refusal {
      case .unknownPlan, .unknownRevision, .unknownOffering, .unknownPerson, .unknownOrganisation,
        .unknownLogin:
        .absent
      default: .conflict(refusal.text)
      }
    case let error as PlanOpening.Unreadable: .conflict(error.text)
    case let error as any HTTPResponseError where error.status == .contentTooLarge: .tooLarge
    case let error as any HTTPResponseError where error.status.code < 500: .badInput([])
    default: nil
    }
  }
}
