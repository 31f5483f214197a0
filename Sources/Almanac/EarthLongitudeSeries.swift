/// The Earth's heliocentric longitude as a sum of cosines.
///
/// Source: VSOP87 (P. Bretagnon and G. Francou, Astronomy and Astrophysics 202, 1988), cut as in
/// J. Meeus, "Astronomical Algorithms", 2nd edition 1998, appendix III, and shortened further where a
/// term is below a tenth of a second of arc between 1900 and 2100.
enum EarthLongitudeSeries {
  /// The longitude in degrees, not reduced to a turn; τ in Julian millennia since J2000.
  static func degrees(millennia: Double) -> Double {
    var sum = 0.0
    for power in powers.reversed() {
      var series = 0.0
      for term in power {
        let angle = (term.phase + term.frequency * millennia) / DegreeTrigonometry.radiansPerDegree
        series += term.amplitude * DegreeTrigonometry.cosine(angle)
      }
      sum = sum * millennia + series
    }
    return sum * 1e-8 / DegreeTrigonometry.radiansPerDegree
  }

  private struct Term {
    /// In 10⁻⁸ radians.
    let amplitude: Double
    /// In radians.
    let phase: Double
    /// In radians a millennium.
    let frequency: Double

    init(_ amplitude: Double, _ phase: Double, _ frequency: Double) {
      self.amplitude = amplitude
      self.phase = phase
      self.frequency = frequency
    }
  }

  /// Element n is multiplied by τⁿ.
  private static let powers: [[Term]] = [
    [
      Term(175_347_046, 0, 0),
      Term(3_341_656, 4.6692568, 6283.07585),
      Term(34_894, 4.6261, 12_566.1517),
      Term(3497, 2.7441, 5753.3849),
      Term(3418, 2.8289, 3.5231),
      Term(3136, 3.6277, 77_713.7715),
      Term(2676, 4.4181, 7860.4194),
      Term(2343, 6.1352, 3930.2097),
      Term(1324, 0.7425, 11_506.7698),
      Term(1273, 2.0371, 529.691),
      Term(1199, 1.1096, 1577.3435),
      Term(990, 5.233, 5884.927),
      Term(902, 2.045, 26.298),
      Term(857, 3.508, 398.149),
      Term(780, 1.179, 5223.694),
      Term(753, 2.533, 5507.553),
      Term(505, 4.583, 18_849.228),
      Term(492, 4.205, 775.523),
      Term(357, 2.92, 0.067),
      Term(317, 5.849, 11_790.629),
      Term(284, 1.899, 796.298),
      Term(271, 0.315, 10_977.079),
      Term(243, 0.345, 5486.778),
      Term(206, 4.806, 2544.314),
      Term(205, 1.869, 5573.143),
      Term(202, 2.458, 6069.777),
      Term(156, 0.833, 213.299),
      Term(132, 3.411, 2942.463),
      Term(126, 1.083, 20.775),
      Term(115, 0.645, 0.98),
      Term(103, 0.636, 4694.003),
      Term(102, 0.976, 15_720.839),
      Term(102, 4.267, 7.114),
      Term(99, 6.21, 2146.17),
      Term(98, 0.68, 155.42),
      Term(86, 5.98, 161_000.69),
      Term(85, 1.3, 6275.96),
      Term(85, 3.67, 71_430.7),
      Term(80, 1.81, 17_260.15),
      Term(79, 3.04, 12_036.46),
      Term(75, 1.76, 5088.63),
      Term(74, 3.5, 3154.69),
      Term(74, 4.68, 801.82),
      Term(70, 0.83, 9437.76),
      Term(62, 3.98, 8827.39),
      Term(61, 1.82, 7084.9),
      Term(57, 2.78, 6286.6),
      Term(56, 4.39, 14_143.5),
      Term(56, 3.47, 6279.55),
      Term(52, 0.19, 12_139.55),
      Term(52, 1.33, 1748.02),
      Term(51, 0.28, 5856.48),
      Term(49, 0.49, 1194.45),
      Term(41, 5.37, 8429.24),
      Term(41, 2.4, 19_651.05),
      Term(39, 6.17, 10_447.39),
      Term(37, 6.04, 10_213.29),
      Term(37, 2.57, 1059.38),
      Term(36, 1.71, 2352.87),
      Term(36, 1.78, 6812.77),
      Term(33, 0.59, 17_789.85),
      Term(30, 0.44, 83_996.85),
      Term(30, 2.74, 1349.87),
      Term(25, 3.16, 4690.48),
    ],
    [
      Term(628_331_966_747, 0, 0),
      Term(206_059, 2.678235, 6283.07585),
      Term(4303, 2.6351, 12_566.1517),
      Term(425, 1.59, 3.523),
      Term(119, 5.796, 26.298),
      Term(109, 2.966, 1577.344),
      Term(93, 2.59, 18_849.23),
      Term(72, 1.14, 529.69),
      Term(68, 1.87, 398.15),
      Term(67, 4.41, 5507.55),
      Term(59, 2.89, 5223.69),
      Term(56, 2.17, 155.42),
      Term(45, 0.4, 796.3),
      Term(36, 0.47, 775.52),
      Term(29, 2.65, 7.11),
    ],
    [
      Term(52_919, 0, 0),
      Term(8720, 1.0721, 6283.0758),
      Term(309, 0.867, 12_566.152),
      Term(27, 0.05, 3.52),
      Term(16, 5.19, 26.3),
      Term(16, 3.68, 155.42),
      Term(10, 0.76, 18_849.23),
    ],
    [
      Term(289, 5.844, 6283.076),
      Term(35, 0, 0),
      Term(17, 5.49, 12_566.15),
    ],
    [
      Term(114, 3.142, 0)
    ],
  ]
}
