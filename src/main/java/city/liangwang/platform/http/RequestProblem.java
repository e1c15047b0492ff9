package city.liangwang.platform.http;

import city.liangwang.shared.ProblemType;

/** What can be wrong with any request, whatever it is about. */
public enum RequestProblem implements ProblemType {
  INVALID("request-invalid", "请求内容有误", "The request is not valid", Kind.INVALID),
  CURSOR_INVALID("cursor-invalid", "分页游标无效", "No such page", Kind.INVALID),
  ID_REUSED(
      "id-reused", "该编号已用于另一内容的请求", "This id was used before with other content", Kind.CONFLICT),
  OUTDATED("outdated", "内容已被他人修改,请刷新", "Changed by somebody else since it was read", Kind.OUTDATED),
  FORBIDDEN("forbidden", "无权访问", "Not for this role or scope", Kind.FORBIDDEN),
  TOO_MANY("too-many-requests", "请求过于频繁,请稍后再试", "Too many requests, try later", Kind.TOO_MANY),
  UNAVAILABLE("unavailable", "服务暂不可用", "A server that is needed does not answer", Kind.UNAVAILABLE);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  RequestProblem(String code, String titleZh, String titleEn, Kind kind) {
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
