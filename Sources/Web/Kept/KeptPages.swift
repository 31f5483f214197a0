import Planning
import Store
import Synchronization

/// Pages for everybody as they were last rendered, each good for as long as what it was made of stays the same.
///
/// A page is found by what was asked for and taken only where its source is, to the last seat, what a fresh page would be
/// made of: nobody sees an older one, in whatever process the store was changed. Who asks while a page is being rendered
/// waits for that one.
final class KeptPages: Sendable {
  /// What was asked for.
  struct Asked: Hashable, Sendable {
    /// The path and what follows it.
    var address: String
    var language: Language
    /// The site's own address as the visitor knows it, since pages name it.
    var origin: String
  }

  /// All that a page is made of beside what was asked for.
  struct Source: Hashable, Sendable {
    /// The decisions that it shows.
    var decided: [DecidedRevision] = []
    var seats = SeatsShown.none
  }

  /// What a page shows of seats and windows.
  enum SeatsShown: Hashable, Sendable {
    case none
    /// Those of one offering.
    case offering(OfferingSeats?, RegistrationWindow)
    /// Those of a whole year, by a number that is another one after each change, and how many windows have opened or
    /// closed.
    case year(count: Int, turns: Int)
  }

  private struct Kept {
    var source: Source
    var page: Task<KeptPage, any Error>
    /// 0 until it is rendered.
    var size = 0
    /// When it was last taken, counted in takings.
    var taken: Int
  }

  private struct Shelf {
    var pages: [Asked: Kept] = [:]
    var size = 0
    var takings = 0
  }

  private let shelf = Mutex(Shelf())
  private let most: Int
  private let mostOctets: Int

  /// - Parameters:
  ///   - most: the most pages that are kept; the one unused for longest goes first.
  ///   - mostOctets: the most octets of all together.
  init(most: Int = 400, mostOctets: Int = 24_000_000) {
    self.most = most
    self.mostOctets = mostOctets
  }

  /// How many pages are kept, and their octets.
  var figures: (pages: Int, octets: Int) { shelf.withLock { ($0.pages.count, $0.size) } }

  /// The page that was asked for, rendered where it is not kept, or was made of something else.
  func page(
    _ asked: Asked,
    of source: Source,
    _ render: @escaping @Sendable () throws -> KeptPage
  ) async throws -> KeptPage {
    let page = shelf.withLock { shelf in
      shelf.takings += 1
      if let kept = shelf.pages[asked], kept.source == source {
        shelf.pages[asked]?.taken = shelf.takings
        return kept.page
      }
      let page = Task.detached { [self] in
        let rendered = try render()
        note(rendered.size, asked, source)
        return rendered
      }
      shelf.size -= shelf.pages[asked]?.size ?? 0
      shelf.pages[asked] = Kept(source: source, page: page, taken: shelf.takings)
      Self.makeRoom(on: &shelf, most, mostOctets)
      return page
    }
    do {
      return try await page.value
    } catch {
      shelf.withLock { shelf in
        // What failed is tried again by whoever asks next.
        if shelf.pages[asked]?.page == page { shelf.pages[asked] = nil }
      }
      throw error
    }
  }

  private func note(_ size: Int, _ asked: Asked, _ source: Source) {
    shelf.withLock { shelf in
      guard let kept = shelf.pages[asked], kept.source == source else { return }
      shelf.size += size - kept.size
      shelf.pages[asked]?.size = size
      Self.makeRoom(on: &shelf, most, mostOctets)
    }
  }

  private static func makeRoom(on shelf: inout Shelf, _ most: Int, _ mostOctets: Int) {
    while shelf.pages.count > most || shelf.size > mostOctets,
      let oldest = shelf.pages.min(by: { $0.value.taken < $1.value.taken })
    {
      shelf.size -= oldest.value.size
      shelf.pages[oldest.key] = nil
    }
  }
}
