import CSodium
import HTTPTypes
import Hummingbird
import Publishing

/// Styles, scripts and pictures of the site, as they were built in.
enum AssetRoutes {
  private struct Asset: Sendable {
    let name: String
    let kind: String
    let bytes: [UInt8]
    let tag: String

    init(_ name: String, _ kind: String, _ bytes: [UInt8]) {
      self.name = name
      self.kind = kind
      self.bytes = bytes
      var digest = [UInt8](repeating: 0, count: 16)
      crypto_generichash(&digest, digest.count, bytes, UInt64(bytes.count), nil, 0)
      let digits = Array("0123456789abcdef")
      tag =
        "\"" + digest.map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined() + "\""
    }
  }

  private static let assets = [
    Asset(
      "site.css",
      "text/css; charset=utf-8",
      Array(PictureStyle.css.utf8) + PackageResources.site_css
    ),
    Asset("site.js", "text/javascript; charset=utf-8", PackageResources.site_js),
    Asset("year.js", "text/javascript; charset=utf-8", PackageResources.year_js),
    Asset("job.js", "text/javascript; charset=utf-8", PackageResources.job_js),
    Asset("check-in.js", "text/javascript; charset=utf-8", PackageResources.check_in_js),
    Asset("verify.js", "text/javascript; charset=utf-8", PackageResources.verify_js),
    Asset("icon.svg", "image/svg+xml", PackageResources.icon_svg),
  ]

  /// The address of an asset.
  static func path(of name: String) -> String { "/assets/\(name)" }

  static func add(to routes: inout Routes) {
    for asset in assets {
      routes.get(path(of: asset.name), for: .everyone) { visit in
        let headers: HTTPFields = [
          .contentType: asset.kind, .eTag: asset.tag, .cacheControl: "public, max-age=300",
        ]
        if visit.request.headers[.ifNoneMatch]?.contains(asset.tag) == true {
          return Response(status: .notModified, headers: headers)
        }
        return Response(
          status: .ok,
          headers: headers,
          body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes))
        )
      }
    }
  }
}
