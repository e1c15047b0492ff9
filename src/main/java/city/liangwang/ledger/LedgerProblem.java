package city.liangwang.ledger;

import city.liangwang.shared.ProblemType;

/** How a posting can be refused. */
public enum LedgerProblem implements ProblemType {
  TRANSFER_NOT_FOUND("transfer-not-found", "未找到该笔记账", "No such transfer", Kind.NOT_FOUND),
  NOT_ENOUGH("balance-not-enough", "余额或库存不足", "The account does not hold that much", Kind.CONFLICT),
  TRANSFER_DIFFERS(
      "transfer-differs", "该记账编号已用于其他内容", "Booked before with other legs", Kind.CONFLICT),
  ALREADY_REVERSED("transfer-already-reversed", "该笔记账已冲正", "Reversed before", Kind.CONFLICT),
  AMOUNT_TOO_LARGE("amount-too-large", "数量超出上限", "More than the books can hold", Kind.INVALID),
  ACCOUNT_NOT_FOUND("account-not-found", "未找到该账户", "No such account", Kind.NOT_FOUND),
  CHECK_NOT_FOUND(
      "ledger-check-not-found", "尚无核对记录", "The books were not checked yet", Kind.NOT_FOUND);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  LedgerProblem(String code, String titleZh, String titleEn, Kind kind) {
    this.code = code;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
