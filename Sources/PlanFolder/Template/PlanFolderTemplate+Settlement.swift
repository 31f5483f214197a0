extension PlanFolderTemplate {
  /// `settlement.yaml`.
  static let settlement = """
    # «Chi trả và quyết toán: giấy chứng nhận, tiền chi theo điểm danh, quyết định của đơn vị.¦Paying and settling: certificates, what attendance pays, the office's own decisions.»

    certificates:
      # «Dự từ bao nhiêu phần số buổi thì được cấp; loại hoạt động; phần sau số và năm.¦From which share of the sessions; for which kinds; what follows number and year.»
      from: 80%
      kinds: [course]
      series: GCN

    allowances:
      # «Chi tiền ngủ, tiền ăn cho người ở cách từ bao nhiêu km; loại đơn vị không được chi tiền ăn.¦Lodging and meals are paid from so many kilometres; kinds of organisation that are paid no meals.»
      lodging-from-km: 0
      meals-from-km: 0
      no-meals-for: [office]

    # «lẻ hoặc linh: một trăm lẻ năm, một trăm linh năm.¦lẻ or linh, as the office says it.»
    words: lẻ
    # «Số ngày sau nghiệm thu cuối cùng để nộp hồ sơ quyết toán.¦Days after the last acceptance within which the settlement is filed.»
    filing-days: 15

    # «Quyết định khác quy định, in kèm lý do. Ví dụ (mã đợt: mã hoạt động, gạch nối, số đợt):¦Decisions that depart from the rules, printed with their reasons. Examples (an offering's id is the activity's, a hyphen and a number):»
    # overrides:
    #   - {offering: G1-01-1, person: p001, certificate: true, reason: "…"}
    #   - {offering: G1-01-1, person: p001, half-days: 3, reason: "…"}
    #   - {offering: G1-01-1, trainer: gv-1, sessions: 3, reason: "…"}
    #   - {offering: G1-01-1, trainer: gv-1, tax: false, reason: "…"}
    #   - {offering: G2-01-1, norm: travel.lodging, unit-cost: 400000, reason: "…"}

    # «Chi phí thực tế của một dòng dự toán (đánh số từ 1), khi khác kế hoạch:¦What a line of the estimate (counted from 1) really cost, where it is not what was planned:»
    # costs:
    #   - {offering: G1-01-1, line: 2, amount: 400000, reason: "…"}
    """
}
