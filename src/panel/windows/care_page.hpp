// Heat and cold with their timer, the desk, and when to see a doctor.
#pragma once

#include "panel/link/desk_checks.hpp"
#include "panel/windows/forward.hpp"
#include "panel/windows/page.hpp"

namespace limber {

class HeatOrCold;

class CarePage : public MainPage {
 public:
  CarePage(wxWindow* parent, PageContext& context);
  void opened() override;
  void left() override;
  wxWindow* first_control() override;

 private:
  wxSizer* build_packs();
  wxSizer* build_desk_and_doctor();
  wxSizer* build_desk();
  wxSizer* build_doctor();
  wxSizer* build_others();
  wxWindow* build_notice();
  void lay_out();
  void scroll_to_doctor();

  DeskChecks checks_;
  bool laying_out_ = false, built_ = false;
  wxScrolledWindow* all_ = nullptr;
  wxBoxSizer* desk_and_doctor_ = nullptr;
  HeatOrCold* packs_ = nullptr;
  wxWindow* doctor_ = nullptr;
};

}  // namespace limber
