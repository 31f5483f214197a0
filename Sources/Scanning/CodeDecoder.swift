import CZBar

/// Reads QR codes in a picture by ZBar.
enum CodeDecoder {
  /// The texts of the codes that are found, in ZBar's order.
  static func texts(in image: GrayImage) -> [String] {
    guard let scanner = zbar_image_scanner_create(), let picture = zbar_image_create() else {
      return []
    }
    defer {
      zbar_image_destroy(picture)
      zbar_image_scanner_destroy(scanner)
    }
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
    // Y800: one octet of grey a pixel.
    zbar_image_set_format(picture, 0x3030_3859)
    zbar_image_set_size(picture, UInt32(image.width), UInt32(image.height))
    return image.pixels.withUnsafeBytes { octets in
      zbar_image_set_data(picture, octets.baseAddress, UInt(octets.count), nil)
      guard zbar_scan_image(scanner, picture) > 0 else { return [] }
      var texts: [String] = []
      var symbol = zbar_image_first_symbol(picture)
      while let found = symbol {
        if let data = zbar_symbol_get_data(found) {
          let length = Int(zbar_symbol_get_data_length(found))
          let octets = UnsafeRawBufferPointer(start: data, count: length)
          texts.append(String(decoding: octets, as: UTF8.self))
        }
        symbol = zbar_symbol_next(found)
      }
      return texts
    }
  }
}
