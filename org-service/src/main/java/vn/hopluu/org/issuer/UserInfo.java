package vn.hopluu.org.issuer;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.people.Accounts;

/** What a client may know of the person who signed in: who, and with the scope {@code profile} the name. */
@Component
@OwnIssuer
class UserInfo implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

    private final Accounts accounts;

    UserInfo(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
        String account = context.getAuthorization().getPrincipalName();
        OidcUserInfo.Builder info = OidcUserInfo.builder().subject(account);
        name(new AccountId(account), context.getAccessToken().getScopes()).ifPresent(info::name);
        return info.build();
    }

    /** Only for those whom the person lets know. */
    Optional<String> name(AccountId account, Collection<String> scopes) {
        return scopes.contains(OidcScopes.PROFILE) ? accounts.find(account).map(Account::name) : Optional.empty();
    }
}
