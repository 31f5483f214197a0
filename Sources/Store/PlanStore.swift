import Foundation
import GRDB

/// The store: several plans with their revisions, people, registrations, attendance, tokens and audit in one file.
///
/// Its face is values alone; nothing of it names the database. Every change is one transaction that is on disk before
/// the call returns, and leaves an entry in the audit. Any number of processes may use a store at the same time.
public final class PlanStore: Sendable {
  /// The path of the file.
  public let path: String
  let pool: DatabasePool

  /// `LTST`: by this number SQLite's own header tells whose file it is.
  private static let applicationId = 0x4C54_5354
  /// For how long a change waits for others.
  private static let patienceSeconds = 60.0

  /// Opens a store, and brings one of an earlier version up to date.
  public convenience init(opening path: String) throws(StoreFailure) {
    guard FileManager.default.fileExists(atPath: path) else { throw .absent(path: path) }
    try self.init(at: path, isNew: false, through: StoreMigration.current)
  }

  /// Makes an empty store, readable by its owner alone, and leaves it closed.
  ///
  /// It is made beside its place and linked there, so that nobody meets half of one.
  public static func create(at path: String) throws(StoreFailure) {
    try create(at: path, through: StoreMigration.current)
  }

  static func create(at path: String, through version: Int) throws(StoreFailure) {
    guard !FileManager.default.fileExists(atPath: path) else { throw .present(path: path) }
    let beside = path + ".part-\(getpid())"
    unlink(beside)
    let descriptor = open(beside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .system(path: path, reason: String(cString: strerror(errno)))
    }
    Foundation.close(descriptor)
    defer { for ending in ["", "-wal", "-shm"] { unlink(beside + ending) } }
    let store = try PlanStore(at: beside, isNew: true, through: version)
    try store.close()
    guard link(beside, path) == 0 else {
      if errno == EEXIST { throw .present(path: path) }
      throw .system(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Opens a file and brings it to a version of the form.
  init(at path: String, isNew: Bool, through version: Int) throws(StoreFailure) {
    self.path = path
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Self.patienceSeconds)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      // A change that was acknowledged outlives a power cut, not only a crash.
      try db.execute(
        sql:
          "PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON"
      )
    }
    if !isNew { try Self.demandStore(path) }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      let migrator = StoreMigration.migrator(through: version)
      if isNew {
        try pool.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA application_id = \(Self.applicationId)")
        }
      }
      if try pool.read(StoreMigration.migrator().hasBeenSuperseded) {
        throw StoreFailure.later(path: path)
      }
      if try !pool.read(migrator.hasCompletedMigrations) { try migrator.migrate(pool) }
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Closes the file; the store is not used afterwards.
  ///
  /// Where nobody else has it open, everything is in the one file then and its log is gone.
  public func close() throws(StoreFailure) {
    do {
      // The last connection to close puts the log away, and those that only read cannot.
      pool.invalidateReadOnlyConnections()
      try pool.close()
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Refuses a file that is another program's before anything is written to it.
  ///
  /// SQLite itself looks: whoever opens and closes its files otherwise gives up the locks of the whole process.
  private static func demandStore(_ path: String) throws(StoreFailure) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw .foreign(path: path)
    }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patienceSeconds)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let id = try queue.read { try Int.fetchOne($0, sql: "PRAGMA application_id") }
      try queue.close()
      guard id == applicationId else { throw StoreFailure.foreign(path: path) }
    } catch {
      throw failure(error, path)
    }
  }

  /// Reads in one state of the store.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try pool.read(body)
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Changes the store, all or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try pool.write(body)
    } catch {
      throw Self.failure(error, path)
    }
  }

  static func failure(_ error: any Error, _ path: String) -> StoreFailure {
    switch error {
    case let failure as StoreFailure: failure
    case let refusal as Refused: .refused(refusal.refusal)
    case let error as DatabaseError where error.resultCode == .SQLITE_BUSY: .busy(path: path)
    case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB: .foreign(path: path)
    case let error as DatabaseError:
      // The arguments of a statement may name people; the message does not.
      .system(path: path, reason: "\(error.message ?? "?") (\(error.extendedResultCode.rawValue))")
    default: .system(path: path, reason: "\(error)")
    }
  }

  /// A rule of the store on its way out of a transaction, which it rolls back.
  struct Refused: Error {
    let refusal: StoreRefusal

    init(_ refusal: StoreRefusal) {
      self.refusal = refusal
    }
  }
}
