// What the pages of the main window work with, without a daemon.
#pragma once

#include <nlohmann/json.hpp>

#include "panel/model/pack_timer.hpp"
#include "panel/widgets/wx_loop.hpp"
#include "panel/windows/page.hpp"
#include "panel/windows/window_test.hpp"

namespace limber {

class PageTest : public WindowTest {
 protected:
  WxLoop loop_;
  const Paths paths_;
  const Care care_ = load_care({resources() / "care"});
  Connection daemon_{paths_.socket(), loop_, {[](Link) {}, [](const Json&) {}}};
  PackTimer pack_timer_{daemon_};
  std::vector<Json> sent_;
  std::function<void()> done_;
  SettingsEditor settings_{[this](const Json& params, auto done, auto) {
    sent_.push_back(params["settings"]);
    done_ = done;
  }};
  ServiceStart service_{loop_, {[] {}, [] {}, [] { return std::string(); }, [] {}}};
  PageContext context_ = context_with(catalogue_);

  PageContext context_with(const Catalogue& catalogue) {
    return {.daemon = daemon_,
            .loop = loop_,
            .paths = paths_,
            .catalogue = catalogue,
            .care = care_,
            .poses = poses_,
            .clock = {},
            .pack_timer = pack_timer_,
            .settings = settings_,
            .read_settings = [] {},
            .service = service_,
            .start_service = [this] { service_.begin(); },
            .open = [](PanelPage) {},
            .send = [](const Call&, const Connection::Refused&) {}};
  }
};

}  // namespace limber
