package city.liangwang.people;

import city.liangwang.shared.ProblemType;

/** Every way in which people's calls can be refused. */
public enum PeopleProblem implements ProblemType {
  PERSON_NOT_FOUND("person-not-found", "查无此人", "No such person", Kind.NOT_FOUND),
  ADDRESS_NOT_FOUND("address-not-found", "查无此地址", "No such address", Kind.NOT_FOUND),
  TOO_MANY_ADDRESSES(
      "too-many-addresses", "登记的地址已达上限", "Too many addresses are registered", Kind.CONFLICT),
  RECYCLER_NOT_FOUND("recycler-not-found", "查无此利用企业", "No such recycler", Kind.NOT_FOUND),
  RECYCLER_CODE_TAKEN(
      "recycler-code-taken", "该企业编号已被使用", "Another recycler has this code", Kind.CONFLICT),
  LICENCE_NOT_LATER(
      "licence-not-later",
      "新的有效期须晚于现有有效期",
      "The licence would not hold for longer than before",
      Kind.CONFLICT),
  ROLE_INVALID("role-invalid", "角色设置有误", "These roles can not be given", Kind.INVALID),
  SCOPE_INVALID("scope-invalid", "角色与其服务范围不符", "The scope does not fit the roles", Kind.INVALID),
  USERNAME_TAKEN("username-taken", "用户名已被使用", "Another person has this user name", Kind.CONFLICT),
  ALREADY_CLOSED("person-already-closed", "该人员已停用", "This person is closed already", Kind.CONFLICT),
  LAST_ADMINISTRATOR(
      "last-administrator", "全市至少保留一名管理员", "Nobody else administers the whole city", Kind.CONFLICT),
  ACCOUNT_HAS_MONEY(
      "account-has-money", "账户内仍有余额,请先提现", "There is money in the account", Kind.CONFLICT),
  ACCOUNT_HAS_PICKUP(
      "account-has-pickup", "仍有未完成的上门回收单", "A pickup of the account is still open", Kind.CONFLICT),
  PHONE_INVALID("phone-invalid", "手机号格式有误", "Not a mobile number", Kind.INVALID),
  PHONE_IN_USE("phone-in-use", "该手机号已绑定其他账号", "Another person has this phone", Kind.CONFLICT),
  WECHAT_IN_USE(
      "wechat-in-use",
      "该微信已有居民账号,不能绑定为工作人员",
      "This WeChat account belongs to a resident with an address",
      Kind.CONFLICT),
  PASSWORD_INVALID("password-invalid", "密码强度不足", "The password is too weak", Kind.INVALID),
  NOT_READY(
      "sign-in-not-ready", "登录账号尚未就绪,请稍后再试", "No sign-in account yet, try later", Kind.CONFLICT),
  WECHAT_CODE_INVALID(
      "wechat-code-invalid", "微信登录凭证无效或已过期", "WeChat refused the code", Kind.INVALID),
  WECHAT_BLOCKED("wechat-blocked", "微信判定该账号存在风险", "WeChat blocks this account", Kind.FORBIDDEN),
  WECHAT_BUSY("wechat-busy", "微信登录过于频繁,请稍后再试", "WeChat asks to come later", Kind.TOO_MANY);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  PeopleProblem(String code, String titleZh, String titleEn, Kind kind) {
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
