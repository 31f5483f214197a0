import ArgumentParser

/// `lichtrinh store`: plans, revisions, people and registrations in one file.
struct StoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "store",
      abstract: say(
        "Kho dữ liệu: kế hoạch, các bản trình duyệt, người, đăng ký, nhật ký.",
        "The store: plans, revisions and their approval, people, registrations, audit."
      ),
      discussion: say(
        """
        Kho là một tệp. Nhiều người dùng cùng lúc được. Thư mục kế hoạch vào và ra không mất gì.

        VÍ DỤ
          lichtrinh store init kho.db
          lichtrinh store import ke-hoach-2027 kho.db
          lichtrinh store submit kho.db 1 --by lan
          lichtrinh store approve kho.db 1 --decision 10/QĐ-UBND --date 2027-01-04 --signer "Nguyễn Văn A"
          lichtrinh store search kho.db "do thi"
          lichtrinh store open kho.db --from 2027-01-10T08:00 --until 2027-02-10T17:00
          lichtrinh store register kho.db G1-01-1 p012
          lichtrinh store waiting kho.db G1-01-1
        """,
        """
        A store is one file that several people use at the same time. A plan folder goes in and out
        without loss.

        EXAMPLES
          lichtrinh store init store.db
          lichtrinh store import plan-2027 store.db
          lichtrinh store submit store.db 1 --by lan
          lichtrinh store approve store.db 1 --decision 10/QĐ-UBND --date 2027-01-04 --signer "Nguyễn Văn A"
          lichtrinh store search store.db "do thi"
          lichtrinh store open store.db --from 2027-01-10T08:00 --until 2027-02-10T17:00
          lichtrinh store register store.db G1-01-1 p012
          lichtrinh store waiting store.db G1-01-1
        """
      ),
      subcommands: [
        StoreInitCommand.self, StoreImportCommand.self, StoreExportCommand.self,
        StoreBackupCommand.self, StoreCheckCommand.self, StoreRevisionsCommand.self,
        StoreSubmitCommand.self, StoreApproveCommand.self, StoreAdjustCommand.self,
        StoreSearchCommand.self, StoreAuditCommand.self, StoreOfferingsCommand.self,
        StoreOpenCommand.self, StoreRegisterCommand.self, StoreAcceptCommand.self,
        StoreWithdrawCommand.self, StoreWaitingCommand.self, StoreAccountsCommand.self,
        StoreTokenCommand.self, StoreMessagesCommand.self, StoreMailCommand.self,
        StoreSendCommand.self,
      ]
    )
  }
}
